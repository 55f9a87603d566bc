using System.Text.RegularExpressions;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Generator.Values;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>Each diagnostic has a page, each page a diagnostic, and the example on a page gives what the page says.</summary>
public sealed partial class DiagnosticPageTests
{
    private static readonly string[] Headings = ["## Cause", "## Example", "## How to fix it"];

    public static TheoryData<string> Ids { get; } = [.. Generator.Diagnostics.All.Select(static d => d.Id)];

    [Fact]
    public void EachProblemHasADiagnosticOfItsOwnInTheOrderOfTheNumbers()
    {
        var ids = Enum.GetValues<ProblemKind>().Select(static kind => Generator.Diagnostics.For(kind).Id).ToArray();
        ids.ShouldBe(Enumerable.Range(1, ids.Length).Select(static n => $"AES{n:0000}"));
        Generator.Diagnostics.All.Count.ShouldBe(ids.Length);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ADiagnosticHasAPageAndAnEntryAndALink(string id)
    {
        var descriptor = Generator.Diagnostics.All.Single(d => d.Id == id);
        descriptor.HelpLinkUri.ShouldBe(HelpLink.Of(id) ?? "");
        HelpLink.Of(id, "https://repository.example/agent-events/")
            .ShouldBe($"https://repository.example/agent-events/blob/main/docs/diagnostics/{id}.md");
        HelpLink.Of(id, null).ShouldBeNull("nothing points to an invented host");
        var page = Page(id);
        var title = descriptor.Title.ToString(null);
        page.ShouldStartWith($"# {id}: {title}\n\n*{descriptor.DefaultSeverity}*\n");
        foreach (var heading in Headings)
        {
            page.ShouldContain($"\n{heading}\n\n");
        }

        page.ShouldContain("\n## Why it is ");
        File.ReadAllText(Path.Combine(Repository.DiagnosticPages, "README.md"))
            .ShouldContain($"| [{id}]({id}.md) | {descriptor.DefaultSeverity} | {title} |");
        var releases = string.Concat(Directory.GetFiles(Repository.Generator, "AnalyzerReleases.*.md").Select(File.ReadAllText));
        Regex.Count(releases, $"^{id} \\| {Regex.Escape(descriptor.Category)} \\| {descriptor.DefaultSeverity} \\| ", RegexOptions.Multiline)
            .ShouldBe(1);
    }

    [Fact]
    public void NoPageAndNoEntryIsOrphaned()
    {
        var known = Generator.Diagnostics.All.Select(static d => d.Id).ToArray();
        Directory.GetFiles(Repository.DiagnosticPages)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe([.. known.Select(static id => id + ".md"), "README.md"]);
        var releases = string.Concat(Directory.GetFiles(Repository.Generator, "AnalyzerReleases.*.md").Select(File.ReadAllText));
        Entry().Matches(releases).Select(static m => m.Value).Except(known).ShouldBeEmpty();
        foreach (var page in Directory.GetFiles(Repository.DiagnosticPages))
        {
            Link()
                .Matches(File.ReadAllText(page))
                .Select(static m => m.Groups[1].Value)
                .Except(known.Select(static id => id + ".md"))
                .ShouldBeEmpty(page);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleOnAPageGivesTheDiagnosticOfThePage(string id)
    {
        var examples = Example().Matches(Page(id)).Select(static m => SchemaText.Verbatim(m.Groups["name"].Value, m.Groups["text"].Value)).ToArray();
        if (id == "AES0011")
        {
            examples.ShouldBeEmpty("A schema that makes the generator fail would be a defect to mend, not to document.");
            return;
        }

        examples.ShouldNotBeEmpty();
        GeneratorRun.Survives(examples).Diagnostics.Select(static d => d.Id).ShouldBe([id]);
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Repository.DiagnosticPages, id + ".md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^`(?<name>[^`]+\.schema\.json)`:\n\n```json\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^AES\d{4}", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\]\((AES[^)#]*)\)")]
    private static partial Regex Link();
}
