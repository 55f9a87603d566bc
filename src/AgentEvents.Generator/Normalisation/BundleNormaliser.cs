using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Brings a file into canonical form, together with what the stages behind need of the files that it refers to.</summary>
internal static class BundleNormaliser
{
    private const string Hub = "x-canonical-hub";

    /// <summary>The canonical form, and what went wrong with the file on the way. What is wrong with others, they report.</summary>
    /// <param name="index">All schemas.</param>
    /// <param name="bundle">The file, and those that it refers to.</param>
    public static (CanonicalBundle Bundle, EquatableArray<SchemaProblem> Problems) Normalise(SchemaIndex index, SchemaBundle bundle)
    {
        var (graph, problems) = Normaliser.Normalise(index, bundle.Document, bundle.CollectsAnnotations);
        var file = FileOf(index, bundle.Document, graph);
        var isMapped = bundle.IsMapped && file.Hub is { Target.Pointer.Length: 0 };
        var referenced = isMapped || file.Operation is { IsWebhook: true }
            ? bundle.Referenced.Where(HasModels).Select(d => FileOf(index, d, Normaliser.Normalise(index, d).Graph))
            : [];
        return (
            new CanonicalBundle(
                file,
                index.Documents.ToDictionary(d => d.Uri, FactsOf, StringComparer.Ordinal),
                referenced.ToEquatableArray(),
                bundle.RootNamespace,
                bundle.CollectsAnnotations,
                bundle.IsMapped),
            problems);
    }

    private static CanonicalFile FileOf(SchemaIndex index, SchemaDocument document, CanonicalGraph graph)
    {
        var root = new SchemaLocation(document.Uri, "");
        var schema = document.Root as JsonObjectNode;
        return new CanonicalFile(
            FactsOf(document),
            index.AbsoluteLocation(root),
            graph,
            index.DialectOf(root).AllowsUnknown,
            document.Operation,
            schema?[Hub] is JsonStringNode { Value: var hub } ? new HubReference(hub, index.Resolve(root, hub)) : null,
            document.Operation?.Api.Unmapped ?? (schema is null ? EquatableArray<UnmappedFacts>.Empty : UnmappedReader.Read(schema)));
    }

    private static FileFacts FactsOf(SchemaDocument document)
    {
        var root = document.Root as JsonObjectNode;
        return new FileFacts(
            document.Path,
            document.Uri,
            ((root?["x-dotnet-name"] ?? root?["title"]) as JsonStringNode)?.Value,
            (root?["x-dotnet-namespace"] as JsonStringNode)?.Value,
            document is { IsReference: false, IsMetaSchema: false } && !IsOfGenerator(document),
            !document.IsOpenApi && root?[Hub] is not null);
    }

    private static bool HasModels(SchemaDocument document) =>
        document is { Root: not null, IsOpenApi: false, Operation: null } && !IsOfGenerator(document);

    private static bool IsOfGenerator(SchemaDocument document) => MetaSchemas.All.Any(m => m.Uri == document.Uri);
}
