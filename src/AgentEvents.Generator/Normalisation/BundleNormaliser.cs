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
        var names = new PlaceNames(index);
        var (graph, problems) = Normaliser.Normalise(index, bundle.Document, bundle.Entries, bundle.CollectsAnnotations);
        var file = FileOf(index, bundle.Document, graph, names);
        var isMapped = bundle.IsMapped && file.Hub is { Target.Pointer.Length: 0 };
        var referenced = isMapped || file.Operation is { IsWebhook: true }
            ? bundle.Referenced.Where(HasModels).Select(d => FileOf(index, d, Normaliser.Normalise(index, d, bundle.Entries).Graph, names))
            : [];
        return (
            new CanonicalBundle(
                file,
                index.Documents.ToDictionary(d => d.Uri, d => FactsOf(d, names), StringComparer.Ordinal),
                referenced.ToEquatableArray(),
                bundle.RootNamespace,
                bundle.CollectsAnnotations,
                bundle.IsMapped)
            {
                Names = bundle.Names.ToDictionary(n => n.Place, n => n.Name),
            },
            problems);
    }

    private static CanonicalFile FileOf(SchemaIndex index, SchemaDocument document, CanonicalGraph graph, PlaceNames names)
    {
        var root = new SchemaLocation(document.Uri, "");
        var schema = document.Root as JsonObjectNode;
        return new CanonicalFile(
            FactsOf(document, names),
            index.AbsoluteLocation(root),
            graph,
            index.DialectOf(root).AllowsUnknown,
            document.Operation,
            !document.IsOpenApi && schema?[Hub] is JsonStringNode { Value: var hub } ? new HubReference(hub, index.Resolve(root, hub)) : null,
            document.Operation?.Api.Unmapped ?? (schema is null ? EquatableArray<UnmappedFacts>.Empty : UnmappedReader.Read(schema)));
    }

    /// <summary>What a file says as a whole.</summary>
    /// <param name="document">The file.</param>
    /// <param name="names">What places are called.</param>
    public static FileFacts FactsOf(SchemaDocument document, PlaceNames names)
    {
        var root = document.Root as JsonObjectNode;
        return new FileFacts(
            document.Path,
            document.Uri,
            names.RootOf(document).Name,
            (root?["x-dotnet-namespace"] as JsonStringNode)?.Value,
            document is { IsReference: false, IsMetaSchema: false } && !IsOfGenerator(document),
            !document.IsOpenApi && root?[Hub] is not null);
    }

    private static bool HasModels(SchemaDocument document) =>
        document is { Root: not null, Operation: null } && !IsOfGenerator(document);

    private static bool IsOfGenerator(SchemaDocument document) => MetaSchemas.All.Any(m => m.Uri == document.Uri);
}
