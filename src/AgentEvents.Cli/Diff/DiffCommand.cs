using System.CommandLine;
using AgentEvents.Cli.Diff.Code;
using AgentEvents.Cli.Diff.Configuration;
using AgentEvents.Cli.Diff.Versions;
using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff;

/// <summary>Says what has changed between two versions of schemas, and whom it breaks.</summary>
/// <param name="console">Where the report goes.</param>
/// <param name="options">What was asked for.</param>
internal sealed class DiffCommand(CommandConsole console, DiffOptions options)
{
    /// <summary>What its help says at the end.</summary>
    public const string Details =
        """
        Looks at *.schema.json files and OpenAPI documents. Senders produce documents by the schemas, receivers consume them: what allows less breaks
        senders, what allows more breaks receivers. In an OpenAPI document clients send requests and providers answer them.
        A version is a folder, a file, or a path in a git revision (HEAD~1:schemas, v1.2:schemas). Nothing is checked out or fetched.
        Exit codes: 0 nothing is broken, 1 something is, 2 something could not be compared.

        Examples:
          agent-events diff published/schemas schemas
          agent-events diff HEAD~1:schemas schemas
          agent-events diff --history 'v1.*' schemas
          agent-events diff --explain parameter-required
          agent-events diff --fail-on clients --report markdown --output changes.md published/schemas schemas
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<DiffOptions, int> action)
    {
        var old = Version("OLD", "The schemas as they were: a folder, a file, or a path in a git revision. Left out if the history is asked for.");
        var now = Version("NEW", "The schemas as they are, in the same way.");
        var schemas = new Option<string?>("--schemas")
        {
            Description = "The folder that NEW would name, as other commands are given it.",
            HelpName = "FOLDER",
        };
        var failOn = new Option<BreakingFor?>("--fail-on")
        {
            Description = "Whose trouble makes the exit code 1; any unless given or configured.",
            HelpName = "any|senders|receivers|clients|providers|none",
        };
        var code = new Option<bool>("--code") { Description = "Fails where code that uses the generated C# has to change, too." };
        var history = new Option<string?>("--history")
        {
            Description = "Compares NEW with all earlier versions: those of the tags that the pattern covers.",
            HelpName = "TAGS",
        };
        var repository = new Option<string?>("--repository")
        {
            Description = "The git repository of revisions; the current folder unless given.",
            HelpName = "DIR",
        };
        var config = new Option<string?>("--config")
        {
            Description = "Severities of rules, and changes that are accepted: a JSON file.",
            HelpName = "FILE",
        };
        var schema = new Option<bool>("--config-schema") { Description = "Prints the schema of such files, and compares nothing." };
        var explain = new Option<string?>("--explain") { Description = "Says what a rule means, and compares nothing.", HelpName = "RULE" };
        var (reportOptions, readReport) = ReportOptions.Make();
        var command = new Command(
            "diff",
            "Says what has changed between two versions of schemas and OpenAPI documents, and whom it breaks.")
        {
            old, now, schemas, failOn, code, history, repository, config, schema, explain,
        };
        foreach (var option in reportOptions)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            var wanted = result.GetValue(explain) is not null || result.GetValue(schema) ? 0 : result.GetValue(history) is null ? 2 : 1;
            if (Versions(result.GetValue(old), result.GetValue(now), result.GetValue(schemas)).Length != wanted)
            {
                result.AddError(wanted switch
                {
                    0 => "Nothing is compared; leave OLD and NEW out.",
                    1 => "With --history, name NEW alone.",
                    _ => "Two versions are compared; name OLD and NEW.",
                });
            }
        });
        command.SetAction(parsed => action(new DiffOptions
        {
            Versions = Versions(parsed.GetValue(old), parsed.GetValue(now), parsed.GetValue(schemas)),
            History = parsed.GetValue(history),
            Repository = parsed.GetValue(repository),
            FailOn = parsed.GetValue(failOn),
            FailsOnCode = parsed.GetValue(code),
            Config = parsed.GetValue(config),
            PrintsSchema = parsed.GetValue(schema),
            Explain = parsed.GetValue(explain),
            Report = readReport(parsed),
        }));
        return command;
    }

    /// <summary>Compares.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">An input cannot be read.</exception>
    public int Run()
    {
        if (options.IsQuestion)
        {
            console.Output.Write(options.Explain is { } rule ? RuleText.Of(rule) : ConfigurationReader.Schema);
            return ExitCode.Good;
        }

        using var reports = new ReportOutput(
            console,
            "diff",
            options.Report,
            new InputPaths().Add([.. options.Versions, .. options.Config is { } config ? new[] { config } : []], "*.json"));
        using var inputs = new VersionInputs(options.Repository);
        var policy = new DiffPolicy(options.FailOn, options.FailsOnCode, options.Config, console.Environment.Today());
        var subjects = (options.History is { } tags ? History(inputs, tags, policy) : Pair(inputs, policy)).ToList();
        if (policy.Unused() is { } unused)
        {
            subjects.Add(unused);
        }

        return reports.Deliver(new Report("diff", subjects) { Rules = DiffRules.Summaries }, Write);
    }

    private static Argument<string?> Version(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static string[] Versions(params string?[] named) => [.. named.OfType<string>()];

    private IReadOnlyList<Subject> Pair(VersionInputs inputs, DiffPolicy policy)
    {
        var (old, now) = inputs.Pair(options.Versions[0], options.Versions[1]);
        return Compare(old, now, policy, new CodeComparison(policy, options.FailsOnCode));
    }

    private static IReadOnlyList<Subject> Compare(SchemaVersion old, SchemaVersion now, DiffPolicy policy, CodeComparison code) =>
        [.. new VersionComparison(old, now, policy).Compare(), .. code.Compare(old, now) is { } names ? new[] { names } : []];

    private IEnumerable<Subject> History(VersionInputs inputs, string tags, DiffPolicy policy)
    {
        var (now, earlier) = inputs.History(options.Versions[0], tags);
        var code = new CodeComparison(policy, options.FailsOnCode);
        return earlier.SelectMany(version => Since(version.Name, version.Read, now, policy, code));
    }

    // Of many versions only what has changed is told; that nothing has is told once.
    private static IEnumerable<Subject> Since(
        string name,
        Func<SchemaVersion> read,
        SchemaVersion now,
        DiffPolicy policy,
        CodeComparison code)
    {
        IReadOnlyList<Subject> all;
        try
        {
            all = Compare(read(), now, policy, code);
        }
        catch (CannotRunException e)
        {
            return [new Subject { Name = $"since {name}", Unit = "change", Failure = e.Message }];
        }

        var changed = all.Where(s => s.Count > 0 || s.Failure is not null)
            .Select(s => s with { Name = $"{s.Name} since {name}" })
            .ToArray();
        return changed.Length > 0 ? changed : [new Subject { Name = $"everything since {name}", Unit = "change" }];
    }

    private void Write(Report report, TextWriter output)
    {
        var environment = console.Environment;
        if (environment.OutputIsTerminal && ReferenceEquals(output, console.Output))
        {
            DiffText.WriteTables(report, output, environment.Colours);
        }
        else
        {
            DiffText.WriteLines(report, output);
        }
    }
}
