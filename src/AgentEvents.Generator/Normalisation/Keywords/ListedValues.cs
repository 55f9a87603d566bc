using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>Leaves listed values only, sorted by the kind of instance that they are.</summary>
internal static class ListedValues
{
    /// <summary>Restricts a schema to values.</summary>
    public static void Restrict(SchemaBuilder target, IEnumerable<JsonNode> values, AssertionSite site)
    {
        var byKind = values.ToLookup(KindOf, TextOf);
        foreach (InstanceKind kind in Enum.GetValues(typeof(InstanceKind)))
        {
            if (!byKind.Contains(kind))
            {
                target.Reject(kind, site);
            }
            else if (kind != InstanceKind.Null)
            {
                target.Values[(int)kind].Add(new AllowedValues(byKind[kind].Distinct(StringComparer.Ordinal).ToEquatableArray(), site));
            }
        }
    }

    /// <summary>The kind of instance that a value is.</summary>
    public static InstanceKind KindOf(JsonNode node) => node switch
    {
        JsonStringNode => InstanceKind.String,
        JsonNumberNode => InstanceKind.Number,
        JsonBooleanNode => InstanceKind.Boolean,
        JsonObjectNode => InstanceKind.Object,
        JsonArrayNode => InstanceKind.Array,
        _ => InstanceKind.Null,
    };

    private static string TextOf(JsonNode node) => node is JsonStringNode text ? text.Value : JsonText.Of(node);
}
