using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentEvents.Generator.Tests.Hostile;

/// <summary>
/// Finds text of a schema that became code. A generated file is one type, or parts of types, in one namespace, below the emitters' own directives.
/// Text may stand in ordinary literals and in the words of documentation comments; the marker of hostile text as an identifier, any other directive,
/// attribute, comment, element or kind of literal, and any character that cannot be seen or turns the reading direction, is a way out.
/// </summary>
internal static class InjectionScan
{
    private static readonly string[] Attributes = ["JsonConverter", "JsonModel", "JsonSchema", "MethodImpl", "NotNullWhen", "Obsolete"];

    private static readonly string[] Elements =
        ["c", "exception", "inheritdoc", "para", "param", "remarks", "returns", "see", "summary", "typeparam"];

    /// <summary>What has come out of its place in a generated file.</summary>
    public static IEnumerable<string> Run(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        return Layout(root)
            .Concat(Tokens(root))
            .Concat(Trivia(root))
            .Concat(Characters(tree.GetText().ToString()))
            .Select(found => $"{tree.FilePath}: {found}");
    }

    private static IEnumerable<string> Layout(CompilationUnitSyntax root)
    {
        if (root is not
            {
                Members: [FileScopedNamespaceDeclarationSyntax { Usings.Count: 0, Externs.Count: 0 } space],
                AttributeLists.Count: 0,
                Usings.Count: 0,
                Externs.Count: 0,
            }
            || !(space.Members is [BaseTypeDeclarationSyntax] || space.Members.All(IsPartOfAType)))
        {
            yield return "It is not one type in one namespace.";
            yield break;
        }

        foreach (var nested in space.Members.SelectMany(type => type.DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(n => n.BaseList?.Types.Count != 1 || n.Parent != type)))
        {
            yield return $"There is a type {nested.Identifier.ValueText} inside that is no case of a response.";
        }

        foreach (var attribute in root.DescendantNodes()
            .OfType<AttributeSyntax>()
            .Select(static a => (a.Name is QualifiedNameSyntax full ? full.Right : (SimpleNameSyntax)a.Name).Identifier.ValueText)
            .Except(Attributes))
        {
            yield return $"There is an attribute {attribute}.";
        }
    }

    // What types say of themselves besides stands in one file for all of them, with what only that file sees.
    private static bool IsPartOfAType(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type when type.Modifiers.Any(SyntaxKind.PartialKeyword) => type.BaseList?.Types.Count == 1,
        ClassDeclarationSyntax type => type.Modifiers.Any(SyntaxKind.FileKeyword),
        _ => false,
    };

    private static IEnumerable<string> Tokens(CompilationUnitSyntax root) =>
        root.DescendantTokens(descendIntoTrivia: true).Where(IsOut).Select(static t => $"{t.Kind()} {t.Text}");

    private static bool IsOut(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => token.ValueText == HostileDocument.Marker,
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken => token.Text[0] is not ('"' or '\''),
        SyntaxKind.BadToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken =>
            true,
        SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken => true,
        _ => token.IsMissing,
    };

    private static IEnumerable<string> Trivia(CompilationUnitSyntax root)
    {
        var all = root.DescendantTrivia(descendIntoTrivia: true).ToArray();
        var directives = all.Where(static t => t.IsDirective).Select(static t => t.ToString().Split("//")[0].Trim());
        if (!directives.SequenceEqual(Emit.Code.Header.Split('\n').Where(static l => l.StartsWith('#')).Select(static l => l.Split("//")[0].Trim())))
        {
            yield return "It has other directives than those of the header.";
        }

        foreach (var trivia in all)
        {
            var isOut = trivia.Kind() switch
            {
                SyntaxKind.SingleLineCommentTrivia => trivia.ToString().Contains(HostileDocument.Marker, StringComparison.Ordinal),
                SyntaxKind.MultiLineCommentTrivia
                    or SyntaxKind.MultiLineDocumentationCommentTrivia
                    or SyntaxKind.SkippedTokensTrivia
                    or SyntaxKind.DisabledTextTrivia =>
                    true,
                SyntaxKind.SingleLineDocumentationCommentTrivia => !IsPlain(trivia),
                _ => false,
            };
            if (isOut)
            {
                yield return $"{trivia.Kind()} {trivia}";
            }
        }
    }

    private static bool IsPlain(SyntaxTrivia comment) => comment.GetStructure()!.DescendantNodes().All(static node => node switch
    {
        XmlNameSyntax name when name.Parent is XmlElementStartTagSyntax or XmlEmptyElementSyntax => Elements.Contains(name.LocalName.ValueText),
        XmlCDataSectionSyntax or XmlCommentSyntax or XmlProcessingInstructionSyntax => false,
        _ => true,
    });

    private static IEnumerable<string> Characters(string text) => text
        .Where(static c => c is not ('\n' or (>= ' ' and <= '~') or '–' or '—' or '’' or '“' or '”' or '…') && !char.IsLetterOrDigit(c))
        .Distinct()
        .Select(static c => $"There is a character {(int)c:x4}.");
}
