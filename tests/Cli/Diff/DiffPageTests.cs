using System.Text.RegularExpressions;
using AgentEvents.Cli.Diff;
using AgentEvents.Cli.Diff.OpenApi;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary><c>docs/diff.md</c> says what the code does: its tables are written by it.</summary>
public sealed partial class DiffPageTests
{
    private const string Command = "SNAPSHOT_ACCEPT=1 dotnet test tests/Cli";

    [Fact]
    public void TheTablesOfThePageAreThoseOfTheCode()
    {
        var path = Path.Combine(Repository.Root, "docs", "diff.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var tables = new Dictionary<string, string>
        {
            ["rules"] = Rules(),
            ["example"] = $"```json\n{ExampleDocument.Text.ReplaceLineEndings("\n")}\n```",
            ["oasdiff"] = Oasdiff(),
        };
        Block().Matches(page).Select(m => m.Groups["name"].Value).ShouldBe(tables.Keys, ignoreOrder: true, "Each table has its marks on the page.");
        var wanted = Block().Replace(
            page,
            m => $"<!-- {m.Groups["name"].Value} -->\n\n{tables[m.Groups["name"].Value]}\n\n<!-- /{m.Groups["name"].Value} -->");
        if (wanted != page && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            File.WriteAllText(path, wanted);
            return;
        }

        string[] found = page.Split('\n'), meant = wanted.Split('\n');
        meant.Except(found).Select(l => "+ " + l).Concat(found.Except(meant).Select(l => "- " + l))
            .ShouldBeEmpty($"docs/diff.md is not what the code says. If that is what is meant: {Command}");
    }

    [Fact]
    public void EachCheckOfOasdiffHasARuleOrAReason()
    {
        OasdiffChecks.All.Count.ShouldBe(509);
        OasdiffChecks.All.Select(c => c.Check).ShouldBeUnique();
        OasdiffChecks.All.SelectMany(c => c.Answer).Distinct()
            .Where(answer => answer[0] == '!' ? !OasdiffChecks.Reasons.ContainsKey(answer[1..]) : !DiffRules.ById.ContainsKey(answer))
            .ShouldBeEmpty("Each answer is a rule, or ! and a word that has a reason.");
    }

    [Fact]
    public void ARuleIsExplainedWithItsExample()
    {
        var run = Tool.Run("diff", "--explain", "parameter-required");

        run.ExitCode.ShouldBe(0);
        run.OutputLines[0].ShouldBe("parameter-required: error unless configured");
        run.OutputLines[2].ShouldBe("Breaks senders. Requests without it are refused now.");
        run.Output.ShouldContain("\"required\":true");
        foreach (var rule in DiffRules.ById.Keys)
        {
            Tool.Run("diff", "--explain", rule).OutputLines[0].ShouldStartWith(rule + ": ");
        }
    }

    [Fact]
    public void ARuleThatDoesNotExistIsAskedAbout()
    {
        var run = Tool.Run("diff", "--explain", "parameter-requird");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("Did you mean 'parameter-required'?");
    }

    private static string Rules() => string.Join("\n\n", DiffRules.Areas.Select(area =>
        $"### {area.Area}\n\n| rule | breaks | what has changed | why |\n|---|---|---|---|\n{string.Join('\n', area.Rules.Select(Row))}"));

    private static string Row(DiffRule rule)
    {
        var severity = rule is { Direction: Direction.None, Severity: Severity.Warning } ? " (warning)" : "";
        return $"| `{rule.Id}` | {RuleText.Breaks(rule)}{severity} | {rule.Summary} | {rule.Reason} |";
    }

    // What is answered alike is one row, those with a rule first.
    private static string Oasdiff()
    {
        var rows = OasdiffChecks.All.GroupBy(c => string.Join(' ', c.Answer), c => c.Check)
            .OrderBy(g => g.Key[0] == '!')
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"| {Answer(g.Key)} | {string.Join(", ", g.Order(StringComparer.Ordinal).Select(check => $"`{check}`"))} |");
        return $"| ours | checks |\n|---|---|\n{string.Join('\n', rows)}";
    }

    private static string Answer(string answer) =>
        answer[0] == '!' ? OasdiffChecks.Reasons[answer[1..]] : string.Join(", ", answer.Split(' ').Select(rule => $"`{rule}`"));

    [GeneratedRegex(@"<!-- (?<name>[a-z]+) -->\n.*?<!-- /\k<name> -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
