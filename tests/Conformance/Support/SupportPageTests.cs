using System.Text.RegularExpressions;

namespace AgentEvents.Conformance.Support;

/// <summary><c>docs/schema-support.md</c> says what the code does: its tables are written by it.</summary>
public sealed partial class SupportPageTests
{
    private const string Command = "SNAPSHOT_ACCEPT=1 dotnet test tests/Conformance";

    private static bool IsAccepting => Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1";

    private static string Page => Path.GetFullPath(Path.Combine(SuiteFolder.Project, "..", "..", "docs", "schema-support.md"));

    [Fact]
    public void TheTablesOfThePageAreThoseOfTheCode()
    {
        var tables = SupportTables.Write(SuiteCounts.OfSuite());
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        Block().Matches(page).Select(m => m.Groups["name"].Value).ShouldBe(tables.Keys, ignoreOrder: true, "Each table has its marks on the page.");
        Check(
            Page,
            Block().Replace(
                page,
                m => $"<!-- {m.Groups["name"].Value} -->\n\n{tables[m.Groups["name"].Value]}\n\n<!-- /{m.Groups["name"].Value} -->"));
    }

    [Fact]
    public void TheCommittedCountsAreThoseOfTheSuite()
    {
        Check(SuiteCounts.Path, SuiteCounts.OfSuite().ToJson());
    }

    [Fact]
    public void ADifferenceIsShownLineByLineWithTheCommandThatAcceptsIt()
    {
        var shown = Difference("x.md", "a\nb\nc\n", "a\nd\nc\n");
        shown.ShouldContain("- b\n+ d\n");
        shown.ShouldContain(Command);
        shown.ShouldNotContain("- a");
    }

    private static void Check(string file, string wanted)
    {
        var found = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (found == wanted)
        {
            return;
        }

        if (IsAccepting)
        {
            File.WriteAllText(file, wanted);
        }
        else
        {
            Assert.Fail(Difference(file, found, wanted));
        }
    }

    private static string Difference(string file, string found, string wanted)
    {
        string[] old = found.Split('\n'), now = wanted.Split('\n');
        var lines = old.Except(now).Select(l => "- " + l).Concat(now.Except(old).Select(l => "+ " + l));
        return $"{file} is not what the code says:\n{string.Join('\n', lines)}\nIf that is what is meant: {Command}";
    }

    [GeneratedRegex(@"<!-- (?<name>[a-z]+) -->\n.*?<!-- /\k<name> -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
