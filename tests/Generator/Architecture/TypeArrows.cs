using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentEvents.Generator.Tests.Architecture;

/// <summary>A type that refers to another one of the generator.</summary>
/// <param name="From">The type, with the folder of its file.</param>
/// <param name="To">The type that it refers to, with the folder of that.</param>
internal sealed record TypeArrow(PlacedType From, PlacedType To)
{
    public override string ToString() => $"{From} -> {To}   ({From.Folder} -> {To.Folder})";
}

/// <summary>A type and where it is written.</summary>
/// <param name="Folder">The folder below the project; a dot for the project's own.</param>
/// <param name="File">The path below the project.</param>
/// <param name="Name">The name of the outermost type.</param>
internal sealed record PlacedType(string Folder, string File, string Name)
{
    public override string ToString() => Folder == "." ? Name : $"{Folder}/{Name}";
}

/// <summary>
/// Which types refer to which, by what the compiler binds and not by <c>using</c> directives: a name that is never written, as that of a value handed
/// on, counts too where one of its members is called.
/// </summary>
internal static class TypeArrows
{
    // The compiler gets them from the project file.
    private const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using AgentEvents.Generator.Values;
        """;

    private static readonly Lazy<IReadOnlyList<TypeArrow>> Found = new(static () => Of(Sources()));

    /// <summary>All of the generator.</summary>
    public static IReadOnlyList<TypeArrow> OfGenerator => Found.Value;

    /// <summary>Those of some files.</summary>
    /// <param name="files">Paths below the project, and what stands there.</param>
    public static IReadOnlyList<TypeArrow> Of(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        SyntaxTree[] trees = [.. files.Select(f => CSharpSyntaxTree.ParseText(f.Text, options, f.Path))];
        var compilation = CSharpCompilation.Create(
            "AgentEvents.Generator",
            trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings, options)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        // What is not bound has no arrow, so nothing may be unbound.
        compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()).ShouldBeEmpty();
        return [.. trees.SelectMany(tree => Of(tree, compilation.GetSemanticModel(tree))).Distinct()];
    }

    private static IEnumerable<TypeArrow> Of(
        SyntaxTree tree,
        SemanticModel model) => tree.GetRoot().DescendantNodes(static n => n is not UsingDirectiveSyntax)
        .OfType<SimpleNameSyntax>()
        .SelectMany(name => TypesOf(model.GetSymbolInfo(name).Symbol), (name, type) => (Name: name, To: Place(type)))
        .Where(pair => pair.To is not null && pair.To.File != tree.FilePath)
        .Select(pair => new TypeArrow(new PlacedType(FolderOf(tree.FilePath), tree.FilePath, Outermost(pair.Name)), pair.To!));

    // Whoever uses a value uses its type, also where "var" keeps that out of sight.
    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol? symbol) => symbol switch
    {
        ITypeSymbol type => Parts(type),
        IMethodSymbol method => [.. Parts(method.ContainingType), .. Parts(method.ReducedFrom?.ContainingType), .. Parts(method.ReturnType)],
        IPropertySymbol property => [.. Parts(property.ContainingType), .. Parts(property.Type)],
        IFieldSymbol field => [.. Parts(field.ContainingType), .. Parts(field.Type)],
        ILocalSymbol local => Parts(local.Type),
        IParameterSymbol parameter => Parts(parameter.Type),
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol? type) => type switch
    {
        null => [],
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => [type, .. arguments.SelectMany(Parts)],
        _ => [type],
    };

    private static PlacedType? Place(ITypeSymbol type)
    {
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        return type.OriginalDefinition.Locations.FirstOrDefault(static l => l.IsInSource) is { SourceTree.FilePath: var path }
            && type is INamedTypeSymbol
            ? new PlacedType(FolderOf(path), path, type.Name)
            : null;
    }

    private static string Outermost(SyntaxNode node) =>
        node.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault()?.Identifier.Text ?? "(a file)";

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : ".";

    private static IEnumerable<(string Path, string Text)> Sources()
    {
        var own = Repository.Sources(Repository.Generator)
            .Select(static path => (Path: Path.GetRelativePath(Repository.Generator, path).Replace('\\', '/'), Text: File.ReadAllText(path)));

        // What the oldest framework lacks and this one has; nothing in it refers to anything.
        return own.Where(static f => !f.Path.StartsWith("Polyfills/", StringComparison.Ordinal)).Concat(LinkedSources());
    }

    // Files of the runtime that are compiled into the generator too, each a folder of them.
    private static IEnumerable<(string Path, string Text)> LinkedSources() =>
        from linked in System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Generator, "AgentEvents.Generator.csproj")).Descendants("Compile")
        let folder = Path.GetDirectoryName(Path.Combine(Repository.Generator, linked.Attribute("Include")!.Value.Replace('\\', '/')))
        from path in Repository.Sources(folder)
        select (linked.Attribute("LinkBase")!.Value.Replace('\\', '/') + "/" + Path.GetFileName(path), File.ReadAllText(path));

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("AgentEvents.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
}
