using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Validation.Captures;
using AgentEvents.Cli.Validation.Lines;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Validation;

/// <summary>Validates documents, streams of documents and recorded traffic.</summary>
/// <param name="console">Where verdicts go.</param>
/// <param name="options">What was asked for.</param>
internal sealed class ValidateCommand(CommandConsole console, ValidateOptions options)
{
    private CatalogueEntries? _known;

    private CatalogueEntries Known => _known ??= ProviderFolder.Open(options.Schemas, console);

    /// <summary>Validates everything that was named. What cannot be read does not keep the rest from being judged.</summary>
    /// <returns>An <see cref="ExitCode"/>; what could not be judged outweighs what is invalid.</returns>
    /// <exception cref="CannotRunException">There is no usable schema, nothing to validate, or no place for the report.</exception>
    public int Run()
    {
        var items = options.Documents.SelectMany(path => InputItem.Of(path, options.Kind)).ToArray();
        RefuseWhatContradicts(items);
        using var reports = new ReportOutput(console, "validate", options.Report, Inputs());
        using var interruption = console.Environment.Stop is null ? Interruption.Listen() : null;
        using var schema = new SchemaChoice(console, options, Known);
        var stop = console.Environment.Stop ?? interruption!.Token;

        // Before the first document: a schema that is unusable is told once, and not as the fault of a document.
        _ = items.Any(i => i.Kind != InputKind.Har) ? schema.Validator : null;
        var subjects = new List<Subject>();
        foreach (var item in items)
        {
            if (stop.IsCancellationRequested || (options.Limits.FailFast && subjects.Any(s => !s.IsGood)))
            {
                break;
            }

            subjects.Add(Judge(schema, item, stop));
        }

        var report = new Report("validate", subjects, stop.IsCancellationRequested);
        var code = reports.Deliver(report, options.BasicOutput ? static (_, _) => { } : Write);
        if (report.IsInterrupted)
        {
            console.Complain("agent-events: interrupted; the report covers what was looked at until then");
        }

        return code;
    }

    private InputPaths Inputs() => new InputPaths()
        .Add(options.Documents, InputItem.Patterns)
        .Add(options.References.Concat(options.Schema is { } schema && Known.FindSchema(schema) is null ? [schema] : []))
        .Add(options.ReferenceFolders, SchemaSource.Pattern);

    private void Write(Report report, TextWriter output)
    {
        ValidateText.Write(report, output);
        if (console.Environment.OutputIsTerminal && report.Subjects.Count > 1 && ReferenceEquals(output, console.Output))
        {
            Terminal.WriteSummary(report, output, console.Environment.Colours);
        }
    }

    private void RefuseWhatContradicts(InputItem[] items)
    {
        if (options.BasicOutput && (options.Report.Format is not null || items.Any(i => i.Kind != InputKind.Json)))
        {
            throw new CannotRunException("--format basic is for single documents and standard output; use --report json instead");
        }

        if (options.Schema is not null && items.All(i => i.Kind == InputKind.Har))
        {
            throw new CannotRunException("a HAR capture is judged by the paths of its requests; leave --schema out");
        }

        if (items.Count(i => i.IsStandardInput) > 1)
        {
            throw new CannotRunException("standard input can be read once; name - once");
        }
    }

    private Subject Judge(SchemaChoice schema, InputItem item, CancellationToken stop)
    {
        Subject subject;
        try
        {
            subject = item.Kind switch
            {
                InputKind.Ndjson => JudgeLines(schema, item, stop),
                InputKind.Har => new CaptureJudge(options.Limits, Known.Providers).Judge(item, InputBytes.Of(console, item)),
                _ => JudgeDocument(schema, item),
            };
        }
        catch (CannotRunException e)
        {
            subject = new Subject { Name = item.Name, File = item.File, Unit = "document", Failure = e.Message };
        }

        Comment(subject);
        return subject;
    }

    private Subject JudgeDocument(SchemaChoice schema, InputItem item)
    {
        var bytes = InputBytes.Of(console, item);
        var (subject, result) = new DocumentJudge(schema.Validator, options.Limits).Judge(item, bytes);
        if (options.BasicOutput)
        {
            console.Say(result.ToBasicOutput());
        }

        if (!result.IsValid && IsStream(schema, bytes))
        {
            console.Complain($"{item.Name}: looks like a stream with a document on each line; if it is, say --as ndjson");
        }

        return subject;
    }

    // Valid up to the end of its first line, and more below: as one document that is invalid, and the reason is not the one that helps.
    private bool IsStream(SchemaChoice schema, byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        return end > 0
            && bytes.AsSpan(end).IndexOf((byte)'{') > 0
            && schema.Validator.IsValid(bytes.AsSpan(0, end), options.Limits.Validation.MaxDepth);
    }

    private Subject JudgeLines(SchemaChoice schema, InputItem item, CancellationToken stop)
    {
        using var stream = item.IsStandardInput ? null : InputFile.Open(item.Path);
        using var progress = console.Environment.ErrorIsTerminal ? new LineProgress(console.Error) : null;
        return new LineStream(schema.Validator, options.Limits, Environment.ProcessorCount)
            .Validate(stream ?? console.Input, item.Name, item.File, progress is null ? null : progress.Show, stop);
    }

    private void Comment(Subject subject)
    {
        if (subject.Failure is { } failure)
        {
            console.Complain("agent-events: " + failure);
        }

        if (subject.IsTruncated && !options.Limits.FailFast)
        {
            console.Complain(
                $"{subject.Name}: there are more violations; see them with a greater --max-errors (now {options.Limits.Validation.MaxViolations})");
        }
    }
}
