using System.Reflection;
using System.Text.RegularExpressions;

namespace AgentEvents.FourthProvider;

/// <summary>The walkthrough shows the very files that these tests run on.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Project =
        typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!;

    private static readonly string Repository = Path.GetFullPath(Path.Combine(Project, "..", ".."));

    private static string Page { get; } = File.ReadAllText(Path.Combine(Repository, "docs", "adding-a-provider.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string> Blocks { get; } =
        new(NamedBlock().Matches(Page).Select(m => (m.Groups["path"].Value, m.Groups["text"].Value)));

    [Fact]
    public void EveryBlockNamesItsFile() =>
        Blocks.Count.ShouldBe((Fence().Count(Page) / 2) - Followed().Count(Page), "Each block has a line <!-- path --> above it.");

    [Theory]
    [MemberData(nameof(Blocks))]
    public void ABlockIsLinesOfItsFile(string path, string text) =>
        Lines(File.ReadAllText(Path.Combine(Repository, path)))
            .ShouldContain(Lines(text), Case.Sensitive, $"{path} and docs/adding-a-provider.md differ: copy the lines, indentation aside.");

    [Fact]
    public void EverySchemaOfTheProviderIsShownOrNamed()
    {
        var files = Directory.GetFiles(Path.Combine(Project, "schemas", "boreal")).Select(f => Path.GetFileName(f)!).ToArray();
        files.Length.ShouldBeGreaterThan(4);
        files.Where(f => !Page.Contains(f, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void NoCSharpIsWrittenForTheProvider()
    {
        var written = Directory.GetFiles(Project, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Project, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Where(f => File.ReadAllText(f).Contains("namespace AgentEvents.FourthProvider" + ".Boreal", StringComparison.Ordinal));
        written.ShouldBeEmpty("The provider is schemas; this folder's C# is tests.");
    }

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"^<!-- (?<path>\S+) -->\n```[a-z]+\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NamedBlock();

    // What a reader types, and the project file of a reader: tests/Packaging does as they say.
    [GeneratedRegex("^```sh$|^```xml\n<PropertyGroup>$", RegexOptions.Multiline)]
    private static partial Regex Followed();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
