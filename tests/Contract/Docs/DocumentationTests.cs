using System.Text.RegularExpressions;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Sources;

namespace AgentEvents.Contract.Docs;

/// <summary>What the documentation names exists.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] TopFolders = [".ci", "bench", "docs", "samples", "schemas", "src", "tests", "tools"];

    public static TheoryData<string> Pages { get; } = [.. MarkdownFile.All.Select(file => file.Path)];

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("SECURITY.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/schema-authoring.md")]
    public void ThePagesThatEveryProjectHasAreThereAndSaySomething(string path) => MarkdownFile.At(path).Text.Length.ShouldBeGreaterThan(500);

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkInsideTheRepositoryLeadsSomewhere(string path)
    {
        var page = MarkdownFile.At(path);

        page.Links.Where(link => !link.Contains("://", StringComparison.Ordinal))
            .Select(link => Complaint(page, link))
            .OfType<string>()
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryPathThatIsNamedExists(string path)
    {
        MarkdownFile.At(path).InlineCode
            .SelectMany(code => code.Split(' '))
            .Where(IsPath)
            .Where(named => !Exists(named.TrimEnd('/', ',')))
            .ShouldBeEmpty($"{path} names what is not there");
    }

    [Fact]
    public void TheReadmeNamesTheTwoCommandsOfANewcomer()
    {
        var readme = MarkdownFile.At("README.md").Text;

        readme.ShouldContain("\ndotnet run --project samples/Quickstart\n");
        readme.ShouldContain("\ndotnet test\n");
    }

    [Fact]
    public void TheArchitectureShowsEveryRoomOfTheSources()
    {
        var page = MarkdownFile.At("docs/architecture.md").Text;
        var shown = Row().Matches(page).Select(row => row.Groups[1].Value);
        var rooms = SourceFile.All.Select(file => file.Path)
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal))
            .Select(path => path[..path.LastIndexOf('/')])
            .Distinct();

        shown.ShouldBe(rooms, ignoreOrder: true, "the table Rooms of docs/architecture.md has a row for each folder");
    }

    private static string? Complaint(MarkdownFile page, string link)
    {
        var parts = link.Split('#', 2);
        var folder = Path.GetDirectoryName(page.Path)!;
        var target = parts[0].Length == 0
            ? page.Path
            : Path.GetRelativePath(SchemaFolder.Repository, Path.Combine(SchemaFolder.Repository, folder, parts[0])).Replace('\\', '/');
        if (!Exists(target))
        {
            return $"{page.Path} links to {target}, which does not exist";
        }

        return parts.Length == 2 && target.EndsWith(".md", StringComparison.Ordinal) && !MarkdownFile.At(target).Anchors.Contains(parts[1])
            ? $"{page.Path} links to {link}, but {target} has no such heading"
            : null;
    }

    // A path of this repository starts with one of its folders; what has a placeholder or a wildcard names no file.
    private static bool IsPath(string code) =>
        TopFolders.Any(folder => code.StartsWith(folder + "/", StringComparison.Ordinal)) && code.IndexOfAny(['*', '<', '{', '#', '…']) < 0;

    private static bool Exists(string path)
    {
        var full = Path.Combine(SchemaFolder.Repository, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    [GeneratedRegex(@"^\| `(src/[^`]+)` \| [^|\s]", RegexOptions.Multiline)]
    private static partial Regex Row();
}
