using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Diff;

/// <summary>Schemas and OpenAPI documents as they are, or were.</summary>
/// <param name="Name">What the version is called: a folder, a file, a revision.</param>
/// <param name="Documents">What is compared, by the names that tell one document from another in both versions.</param>
/// <param name="Others">What references may lead to besides.</param>
internal sealed record SchemaVersion(string Name, IReadOnlyDictionary<string, SchemaDocument> Documents, IReadOnlyList<SchemaDocument> Others)
{
    private readonly Lazy<Dictionary<string, SchemaDocument>> _byUri =
        new(() => Documents.Values.Concat(Others).DistinctBy(d => d.Uri).ToDictionary(d => d.Uri, StringComparer.Ordinal));

    /// <summary>Whether it is a revision, whose files lie nowhere: their paths begin with its name and a colon.</summary>
    public bool IsRevision { get; init; }

    /// <summary>What the URIs of its documents begin with; null if they have nothing in common.</summary>
    public Uri? Root { get; init; }

    /// <summary>All documents by their URIs.</summary>
    public IReadOnlyDictionary<string, SchemaDocument> ByUri => _byUri.Value;

    /// <summary>The values of all documents that are objects, by their URIs.</summary>
    public IReadOnlyDictionary<string, JsonObjectNode> Roots =>
        ByUri.Values.Where(d => d.Root is JsonObjectNode).ToDictionary(d => d.Uri, d => (JsonObjectNode)d.Root!, StringComparer.Ordinal);
}
