using AgentEvents.Cli.Compilation;
using AgentEvents.Generator;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentEvents.Cli.Diff.Code;

/// <summary>The public types that a build makes of a version: the generator writes the C#, and what is public in it is read from there.</summary>
/// <param name="Types">The types by their full names.</param>
/// <param name="Refused">The files of which a build makes nothing, since they have errors.</param>
internal sealed record CodeSurface(IReadOnlyDictionary<string, CodeType> Types, IReadOnlyList<string> Refused)
{
    // Beyond this a comparison of names has to be asked for: it takes as long as the generator does.
    private const int Small = 512 * 1024;

    /// <summary>Whether a version is so small that its names are compared in passing.</summary>
    public static bool IsSmall(SchemaVersion version) => version.ByUri.Values.Sum(d => (long)d.Text.Length) <= Small;

    /// <summary>The types of a version.</summary>
    public static CodeSurface Of(SchemaVersion version)
    {
        var documents = Documents(version).ToArray();
        var run = ProjectRun.Of(documents.Concat(CanonicalSchemas.Beside(documents)), "Schemas");
        var types = run.Files.AsParallel().SelectMany(file => TypesIn(file.Text))
            .ToArray()
            .GroupBy(t => t.Name, StringComparer.Ordinal)
            .ToDictionary(parts => parts.Key, Whole, StringComparer.Ordinal);
        return new CodeSurface(
            types,
            [
                .. run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                    .Select(d => d.Location.GetLineSpan().Path)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]);
    }

    // By the path below the version's root, as in a build, so that names are the same wherever the version lies.
    private static IEnumerable<SchemaDocument> Documents(SchemaVersion version) => version.Documents
        .Select(d => (Name: d.Key, d.Value))
        .Concat(version.Others.Select(d => (Name: NameOf(version, d), d)))
        .Select(named => new SchemaFile(named.Item2.Path, named.Name, named.Item2.Text))
        .Select(file => SchemaDocument.Read(file.Path, file.Uri, file.Text));

    private static string NameOf(SchemaVersion version, SchemaDocument document) => version.Root is { } root
        ? Uri.UnescapeDataString(root.MakeRelativeUri(new Uri(document.Uri)).OriginalString)
        : document.Path;

    private static IEnumerable<CodeType> TypesIn(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return root.DescendantNodes(node => node is not BlockSyntax).OfType<BaseTypeDeclarationSyntax>().Where(IsOffered).Select(TypeOf);
    }

    private static CodeType Whole(IEnumerable<CodeType> parts)
    {
        var all = parts.ToArray();
        return all[0] with
        {
            Kind = all.MaxBy(p => p.Kind.Length)!.Kind,
            Members = Signatures(all.SelectMany(p => p.Members)),
        };
    }

    private static CodeType TypeOf(BaseTypeDeclarationSyntax type)
    {
        var outer = type.Ancestors().Select(a => a switch
        {
            BaseTypeDeclarationSyntax around => around.Identifier.Text,
            BaseNamespaceDeclarationSyntax space => Clean(space.Name.ToString()),
            _ => null,
        });
        var name = string.Join('.', outer.OfType<string>().Reverse().Append(type.Identifier.Text));
        var words = type.Modifiers.Select(m => m.Text).Where(word => word is not ("public" or "partial"));
        var members = type switch
        {
            EnumDeclarationSyntax values => values.Members.Select(m => KeyValuePair.Create(m.Identifier.Text, "value")),
            TypeDeclarationSyntax declared => declared.Members.Where(IsOffered).SelectMany(CodeMember.Of),
            _ => [],
        };
        return new CodeType(name, string.Join(' ', words.Append(Keyword(type))), Signatures(members));
    }

    private static Dictionary<string, string> Signatures(IEnumerable<KeyValuePair<string, string>> members) => members
        .GroupBy(m => m.Key, StringComparer.Ordinal)
        .ToDictionary(
            g => g.Key,
            g => string.Join("; ", g.Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            StringComparer.Ordinal);

    private static string Keyword(BaseTypeDeclarationSyntax type) => type switch
    {
        EnumDeclarationSyntax => "enum",
        RecordDeclarationSyntax record => $"record {record.ClassOrStructKeyword.Text}".TrimEnd(),
        TypeDeclarationSyntax declared => declared.Keyword.Text,
        _ => "",
    };

    // What replaces a member of System.Object, and what only generated code calls, is nobody's business.
    private static bool IsOffered(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword)
        && !member.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && !member.AttributeLists.SelectMany(list => list.Attributes)
            .Any(a => a.Name.ToString().Contains("EditorBrowsable", StringComparison.Ordinal));

    private static string Clean(string text) => text.Replace("global::", "", StringComparison.Ordinal);
}
