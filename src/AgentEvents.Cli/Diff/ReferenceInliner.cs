using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff;

/// <summary>
/// Puts what references lead to in their place, so that schemas are compared by what they say and not by how they are cut into definitions. A
/// reference that leads back into itself, or to what is not among the documents, stays.
/// </summary>
/// <param name="version">The documents.</param>
internal sealed class ReferenceInliner(SchemaVersion version)
{
    // A definition that is used often is copied as often.
    private const int MaxNodes = 300_000;

    private const int MaxChain = 64;

    private static readonly string[] Definitions = ["$defs", "definitions"];

    private static readonly string[] Maps = ["properties", "patternProperties", "dependentSchemas", "dependencies"];

    // Below these stand values, and no schemas.
    private static readonly string[] Values = ["const", "enum", "default", "examples", "example"];

    // What may stand beside a reference and demands nothing.
    private static readonly string[] Remarks = ["title", "description", "$comment", "deprecated", "default", "examples", "example"];

    private int _nodes;

    /// <summary>A schema with its references followed.</summary>
    /// <param name="side">The schema.</param>
    /// <exception cref="CannotRunException">It would be too large.</exception>
    public JsonNode? Inline(SchemaSide side) => side.Node is { } node ? Schema(node, side.Document, []) : null;

    private JsonNode Schema(JsonNode node, SchemaDocument document, Stack<JsonNode> chain)
    {
        Count(document);
        return node switch
        {
            JsonArrayNode array => array with { Items = [.. array.Items.Select(item => Schema(item, document, chain))] },
            JsonObjectNode found when found["$ref"] is JsonStringNode reference => Follow(found, reference.Value, document, chain),
            JsonObjectNode found => found with { Members = [.. Keywords(found.Members, document, chain)] },
            _ => node,
        };
    }

    private JsonNode Follow(JsonObjectNode found, string reference, SchemaDocument document, Stack<JsonNode> chain)
    {
        if (Target(reference, document) is not var (target, home) || chain.Any(n => ReferenceEquals(n, target)) || chain.Count > MaxChain)
        {
            return found with { Members = [.. Keywords(found.Members, document, chain)] };
        }

        chain.Push(target);
        var inlined = Schema(target, home, chain);
        chain.Pop();
        var beside = found.Members.Where(m => m.Name is not ("$ref" or "allOf") && !Definitions.Contains(m.Name)).ToArray();
        var allOf = found["allOf"] as JsonArrayNode;
        if (IsAlone(document) || (allOf is null && beside.All(m => Remarks.Contains(m.Name) || m.Name.StartsWith("x-", StringComparison.Ordinal))))
        {
            return inlined;
        }

        var all = new JsonArrayNode(found.Span, [.. (allOf?.Items ?? []).Select(item => Schema(item, document, chain)), inlined]);
        return found with { Members = [.. Keywords(beside, document, chain), new JsonMember("allOf", found.Span, all)] };
    }

    private IEnumerable<JsonMember> Keywords(IEnumerable<JsonMember> members, SchemaDocument document, Stack<JsonNode> chain)
    {
        foreach (var member in members.DistinctBy(m => m.Name).Where(m => !Definitions.Contains(m.Name)))
        {
            yield return Values.Contains(member.Name) ? member
                : member.Value is JsonObjectNode map && Maps.Contains(member.Name) ? member with
                {
                    Value = map with { Members = [.. map.Members.Select(m => m with { Value = Schema(m.Value, document, chain) })] },
                }
                : member with { Value = Schema(member.Value, document, chain) };
        }
    }

    private void Count(SchemaDocument document)
    {
        if (++_nodes > MaxNodes)
        {
            throw new CannotRunException($"{document.Path}: is too large with its references followed to be compared");
        }
    }

    // Until draft-07 a reference stands alone, and what is written beside it says nothing.
    private static bool IsAlone(SchemaDocument document) =>
        document.Root is JsonObjectNode root
        && root["$schema"] is JsonStringNode { Value: var dialect }
        && dialect.Contains("json-schema.org/draft-0", StringComparison.Ordinal);

    private (JsonNode Node, SchemaDocument Document)? Target(string reference, SchemaDocument document)
    {
        var hash = reference.IndexOf('#');
        var (file, fragment) = hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
        var home = file.Length == 0 ? document : Other(file, document);
        return home?.Root is { } root && JsonPointer.Split(Uri.UnescapeDataString(fragment)) is { } tokens && root.Find(tokens) is { } node
            ? (node, home)
            : null;
    }

    private SchemaDocument? Other(string file, SchemaDocument document) =>
        Uri.TryCreate(document.Uri, UriKind.Absolute, out var here)
        && Uri.TryCreate(here, file, out var there)
        && version.ByUri.TryGetValue(there.AbsoluteUri, out var other)
            ? other
            : version.ByUri.Values.FirstOrDefault(d => d.Root is JsonObjectNode root && root["$id"] is JsonStringNode id && id.Value == file);
}
