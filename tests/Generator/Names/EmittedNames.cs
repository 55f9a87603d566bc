using System.Text.RegularExpressions;
using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>
/// The names in generated code that no schema asks for. The rich schemas are generated twice, with another word in all their names: an identifier
/// that stands in both is the emitters' own; one that holds the word shows what emitters put around a name. What compiler and base classes add is
/// asked of the symbols.
/// </summary>
internal static partial class EmittedNames
{
    private static readonly Lazy<Findings> Found = new(Collect);

    /// <summary>Every identifier that emitters write by themselves, every member that a generated type has, and every keyword.</summary>
    public static IReadOnlyList<string> Words => Found.Value.Words;

    /// <summary>What emitters put before and behind a name to make another one.</summary>
    public static IReadOnlyList<(string Before, string Behind)> Affixes => Found.Value.Affixes;

    /// <summary>The types and namespaces that generated code refers to and that are not generated.</summary>
    public static IReadOnlyList<string> Referred => Found.Value.Referred;

    /// <summary>The generated types and all their members, for the first word.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Types => Found.Value.Types;

    private static Findings Collect()
    {
        var (first, second) = (Compile("zebra"), Compile("yak"));
        var (ofFirst, ofSecond) = (Identifiers(first), Identifiers(second));
        var types = first.SyntaxTrees.SelectMany(t => Declared(t, first)).ToArray();
        var members = types.SelectMany(All).Select(static m => m.Name);
        var keywords = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText);
        var words = ofFirst.Intersect(ofSecond).Concat(members).Concat(keywords)
            .Where(static w => SyntaxFacts.IsValidIdentifier(w) && !Mention().IsMatch(w))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var affixes = ofFirst.Concat(members).Select(static n => Mention().Match(n)).Where(static m => m.Success)
            .Select(static m => (m.Groups["before"].Value, Number().Replace(m.Groups["behind"].Value, "")))
            .Where(static a => a.Item1.Length + a.Item2.Length > 0).Distinct().Order().ToArray();
        return new Findings(words, affixes, Foreign(first), types);
    }

    private static CSharpCompilation Compile(string word)
    {
        var run = GeneratorRun.SucceedsWithRawValues(RichSchemas.Of(word), annotations: "true");
        StrictCompilation.Load(run);
        return StrictCompilation.Of(run);
    }

    private static HashSet<string> Identifiers(CSharpCompilation compilation) => compilation.SyntaxTrees
        .SelectMany(static t => t.GetRoot().DescendantTokens(descendIntoTrivia: true))
        .Where(static t => t.IsKind(SyntaxKind.IdentifierToken))
        .Select(static t => t.ValueText)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Declared(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot()
            .DescendantNodes()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>()
            .Select(d => model.GetDeclaredSymbol(d)!);
    }

    /// <summary>The members of a type, those that it inherits and those that the compiler adds among them.</summary>
    public static IEnumerable<ISymbol> All(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers().Where(static m => !m.IsImplicitlyDeclared || m is not IFieldSymbol))
            {
                yield return member;
            }
        }
    }

    private static string[] Foreign(CSharpCompilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<Microsoft.CodeAnalysis.CSharp.Syntax.NameSyntax>())
            {
                var symbol = model.GetSymbolInfo(node).Symbol;
                var type = symbol as INamedTypeSymbol
                    ?? (symbol as IMethodSymbol is { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : null);
                if (type is not null && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
                {
                    names.Add(type.ContainingNamespace.ToDisplayString() + "." + type.Name);
                }
            }
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("^(?<before>.*?)(?:zebra|Zebra)(?:[A-Z][a-z]*|[0-9]+)?(?<behind>.*)$")]
    private static partial Regex Mention();

    [GeneratedRegex("_[0-9]+$")]
    private static partial Regex Number();

    private sealed record Findings(
        IReadOnlyList<string> Words,
        IReadOnlyList<(string Before, string Behind)> Affixes,
        IReadOnlyList<string> Referred,
        IReadOnlyList<INamedTypeSymbol> Types);
}
