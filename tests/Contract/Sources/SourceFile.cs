using AgentEvents.Contract.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentEvents.Contract.Sources;

/// <summary>A C# file that was written by hand: no snapshot of generated code, and no table that a script made.</summary>
/// <param name="Path">Where it stands below the repository, with forward slashes.</param>
/// <param name="Root">What it says.</param>
internal sealed record SourceFile(string Path, CompilationUnitSyntax Root)
{
    private static readonly string[] Folders = ["bench", "samples", "src", "tests"];

    /// <summary>All of them, by path.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(
                System.IO.Path.Combine(SchemaFolder.Repository, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(SchemaFolder.Repository, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj") && !path.Contains(".verified.") && !path.Contains(".received."))
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .Where(file => !file.Root.GetLeadingTrivia().ToString().Contains("do not edit", StringComparison.Ordinal)),
    ];

    /// <summary>The lines, without their ends.</summary>
    public IEnumerable<string> Lines => Root.GetText().Lines.Select(line => line.ToString());

    /// <summary>The types that stand in no other type.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => Root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>The name of a type.</summary>
    public static string NameOf(MemberDeclarationSyntax type) =>
        type is BaseTypeDeclarationSyntax declared ? declared.Identifier.Text : ((DelegateDeclarationSyntax)type).Identifier.Text;

    /// <summary>
    /// The numbers of the lines that have to be as wide as they are: those inside a string of several lines, and those on which a raw string, a
    /// document as somebody sends it, stands alone.
    /// </summary>
    public IReadOnlySet<int> FixedLines()
    {
        var text = Root.GetText();
        var lines = new HashSet<int>();
        foreach (var node in Root.DescendantNodes().Where(node => node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax))
        {
            var span = text.Lines.GetLinePositionSpan(node.Span);
            lines.UnionWith(Enumerable.Range(span.Start.Line, span.End.Line - span.Start.Line).Select(line => line + 1));
            var line = text.Lines[span.Start.Line];
            var others = line.ToString().Remove(node.SpanStart - line.Start, Math.Min(node.Span.End, line.End) - node.SpanStart);
            if (node.ToString().TrimStart('$').StartsWith("\"\"\"", StringComparison.Ordinal) && !others.Any(char.IsLetterOrDigit))
            {
                lines.Add(span.Start.Line);
            }
        }

        return lines;
    }

    private static SourceFile Read(string path) =>
        new(path, CSharpSyntaxTree.ParseText(File.ReadAllText(System.IO.Path.Combine(SchemaFolder.Repository, path))).GetCompilationUnitRoot());
}
