using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Lists the places of files that types may come of, before any schema is understood: names are decided first.</summary>
/// <param name="index">The schemas as they are written.</param>
/// <param name="entries">The places that references from other files lead to.</param>
internal sealed class PlaceReader(SchemaIndex index, ILookup<string, SchemaLocation> entries)
{
    // What makes a type of a value: members, items with places, known strings, alternatives.
    private static readonly string[] Shapes =
        ["properties", "enum", "x-extensible-enum", "oneOf", "anyOf", "allOf", "prefixItems", "$ref", "type", "required"];

    private readonly PlaceNames _names = new(index);

    /// <summary>The places of a file.</summary>
    public FilePlaces Read(SchemaDocument document)
    {
        var found = new Dictionary<SchemaLocation, FilePlace>();
        foreach (var start in StartsOf(document))
        {
            Walk(start, found, isAlone: document.Operation is not null);
        }

        return new FilePlaces(BundleNormaliser.FactsOf(document, _names), PathOf(document), found.Values.ToArray());
    }

    private static string? PathOf(SchemaDocument document) => document.Operation is not { } operation
        ? null
        : operation.PathTemplate.Length > 0 ? operation.PathTemplate : JsonPointer.Split(operation.Pointer)![1];

    private IEnumerable<SchemaLocation> StartsOf(SchemaDocument document) =>
        document.IsOpenApi && document.Operation is null
            ? entries[document.Uri]
            : entries[document.Uri].Prepend(new SchemaLocation(document.Uri, ""));

    // What is below the request of an operation stands in the document.
    private void Walk(SchemaLocation start, Dictionary<SchemaLocation, FilePlace> found, bool isAlone)
    {
        var open = new Stack<SchemaLocation>([start]);
        while (open.Count > 0)
        {
            var location = open.Pop();
            var node = index.NodeAt(location);
            if (found.ContainsKey(location) || node is not JsonObjectNode schema)
            {
                continue;
            }

            var name = _names.Of(location);
            if (location == start || name.Steps.IsEmpty || Shapes.Any(s => schema[s] is not null))
            {
                found.Add(location, new FilePlace(location, name));
            }

            foreach (var (below, _) in isAlone ? [] : index.DialectOf(location).Below(location, schema).Reverse())
            {
                open.Push(below);
            }
        }
    }
}
