using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>How a keyword's value holds schemas.</summary>
internal enum SubschemaArrangement
{
    /// <summary>Not at all: what looks like a schema there is data.</summary>
    None,

    /// <summary>The value is a schema.</summary>
    Schema,

    /// <summary>The value is an array of schemas.</summary>
    Array,

    /// <summary>The value is an object whose member values are schemas.</summary>
    Map,
}

/// <summary>Which keywords of draft 2020-12 hold schemas: only there do <c>$id</c> and anchors count.</summary>
internal static class Subschemas
{
    private static readonly Dictionary<string, SubschemaArrangement> Arrangements = new(StringComparer.Ordinal)
    {
        ["additionalProperties"] = SubschemaArrangement.Schema,
        ["allOf"] = SubschemaArrangement.Array,
        ["anyOf"] = SubschemaArrangement.Array,
        ["contains"] = SubschemaArrangement.Schema,
        ["contentSchema"] = SubschemaArrangement.Schema,
        ["$defs"] = SubschemaArrangement.Map,
        ["definitions"] = SubschemaArrangement.Map,
        ["dependencies"] = SubschemaArrangement.Map,
        ["dependentSchemas"] = SubschemaArrangement.Map,
        ["else"] = SubschemaArrangement.Schema,
        ["if"] = SubschemaArrangement.Schema,
        ["items"] = SubschemaArrangement.Schema,
        ["not"] = SubschemaArrangement.Schema,
        ["oneOf"] = SubschemaArrangement.Array,
        ["patternProperties"] = SubschemaArrangement.Map,
        ["prefixItems"] = SubschemaArrangement.Array,
        ["properties"] = SubschemaArrangement.Map,
        ["propertyNames"] = SubschemaArrangement.Schema,
        ["then"] = SubschemaArrangement.Schema,
        ["unevaluatedItems"] = SubschemaArrangement.Schema,
        ["unevaluatedProperties"] = SubschemaArrangement.Schema,
    };

    /// <summary>How a keyword holds schemas.</summary>
    public static SubschemaArrangement Of(string keyword) =>
        Arrangements.TryGetValue(keyword, out var arrangement) ? arrangement : SubschemaArrangement.None;

    /// <summary>The schemas directly below a schema, with their places.</summary>
    public static IEnumerable<(SchemaLocation Location, JsonNode Node)> Below(SchemaLocation location, JsonNode schema)
    {
        if (schema is not JsonObjectNode { Members: var members })
        {
            yield break;
        }

        foreach (var member in members)
        {
            var below = location.Down(member.Name);
            switch (Of(member.Name))
            {
                case SubschemaArrangement.Schema:
                    yield return (below, member.Value);
                    break;
                case SubschemaArrangement.Array when member.Value is JsonArrayNode array:
                    for (var i = 0; i < array.Items.Count; i++)
                    {
                        yield return (below.Down(i), array.Items[i]);
                    }

                    break;
                case SubschemaArrangement.Map when member.Value is JsonObjectNode map:
                    foreach (var entry in map.Members)
                    {
                        yield return (below.Down(entry.Name), entry.Value);
                    }

                    break;
            }
        }
    }
}
