using AgentEvents.Contract.Corpus;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AgentEvents.Contract.Docs;

/// <summary>One page of documentation, as far as tests look at it.</summary>
internal sealed class MarkdownFile
{
    private static readonly string[] Folders = ["docs", "schemas", "tools/schema-checks"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePipeTables()
        .Build();

    private MarkdownDocument? _parsed;

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

    /// <summary>The targets of all links.</summary>
    public IEnumerable<string> Links => Parsed.Descendants<LinkInline>().Select(link => link.Url ?? "");

    /// <summary>Everything that is set as code within a line.</summary>
    public IEnumerable<string> InlineCode => Parsed.Descendants<CodeInline>().Select(code => code.Content);

    /// <summary>The C# blocks, with the region that the comment above each names; an empty name where there is no such comment.</summary>
    public IEnumerable<(string Region, string Code)> CSharpBlocks =>
        from block in Parsed.OfType<FencedCodeBlock>()
        where block.Info == "csharp"
        let before = Parsed.TakeWhile(other => other != block).LastOrDefault() as HtmlBlock
        select (before is null ? "" : before.Lines.ToString()
            .Replace("<!--", "", StringComparison.Ordinal)
            .Replace("-->", "", StringComparison.Ordinal)
            .Trim(), block.Lines.ToString());

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Parsed.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id!);

    private MarkdownDocument Parsed => _parsed ??= Markdown.Parse(Text, Pipeline);

    // Only these folders hold pages of ours: node_modules would bring those of others.
    private static string[] Pages(string folder)
    {
        var full = System.IO.Path.Combine(SchemaFolder.Repository, folder);
        return Directory.GetFiles(full, "*.md", folder == "tools/schema-checks" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories);
    }
}
