using System.Text.RegularExpressions;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract.Docs;

/// <summary>One page of documentation, as far as tests look at it.</summary>
internal sealed partial class MarkdownFile
{
    private static readonly string[] Folders = ["docs", "schemas", "tools/schema-checks"];

    private MarkdownFile(string path)
    {
        Path = path;
        Text = File.ReadAllText(System.IO.Path.Combine(SchemaFolder.Repository, path)).ReplaceLineEndings("\n");
    }

    /// <summary>Path below the repository, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>Everything.</summary>
    public string Text { get; }

    /// <summary>The pages at the root of the repository and those below <c>docs</c> and <c>schemas</c>.</summary>
    public static IReadOnlyList<MarkdownFile> All { get; } =
    [
        .. Directory.GetFiles(SchemaFolder.Repository, "*.md")
            .Concat(Folders.SelectMany(Pages))
            .Select(file => System.IO.Path.GetRelativePath(SchemaFolder.Repository, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownFile(path)),
    ];

    /// <summary>The page at a path.</summary>
    public static MarkdownFile At(string path) => All.Single(file => file.Path == path);

    /// <summary>The text outside of fenced blocks.</summary>
    public string Prose => FencedBlock().Replace(Text, "");

    /// <summary>The targets of all links.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose).Select(match => match.Groups["target"].Value);

    /// <summary>Everything that is set as code within a line.</summary>
    public IEnumerable<string> InlineCode => CodeSpan().Matches(Prose).Select(match => match.Groups["code"].Value);

    /// <summary>The C# blocks, with the region that the line above each names; an empty name where there is no such line.</summary>
    public IEnumerable<(string Region, string Code)> CSharpBlocks =>
        CSharpBlock().Matches(Text).Select(match => (match.Groups["region"].Value, match.Groups["code"].Value));

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Prose)
        .Select(match => NotInAnchor().Replace(match.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    // Only these folders hold pages of ours: node_modules would bring those of others.
    private static string[] Pages(string folder)
    {
        var full = System.IO.Path.Combine(SchemaFolder.Repository, folder);
        return Directory.GetFiles(full, "*.md", folder == "tools/schema-checks" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories);
    }

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencedBlock();

    [GeneratedRegex(@"\[[^\]\n]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^(?:<!-- (?<region>\S+) -->\n)?```csharp\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
