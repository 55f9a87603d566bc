using System.Text.Json.Nodes;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.Cli.Contracts;

/// <summary>
/// The schemas that say something about a value: the schema itself, what it refers to, and of alternatives those that the value is of. Only what
/// tells alternatives apart is asked (kind, tag, presence); whether a value is valid is the business of the generated validators.
/// </summary>
internal static class SchemaParts
{
    private const int MaxDepth = 32;

    /// <summary>The schemas, the given one first.</summary>
    public static IEnumerable<DocumentPlace> Of(DocumentPlace schema, JsonNode? value, int depth = MaxDepth)
    {
        if (depth == 0 || schema.Value is not JsonObject)
        {
            yield break;
        }

        yield return schema;
        var below = (schema.Target is { } target ? [target] : Array.Empty<DocumentPlace>())
            .Concat(schema.Parts("allOf"))
            .Concat(Fitting(schema.Parts("oneOf").ToArray(), value, depth))
            .Concat(Fitting(schema.Parts("anyOf").ToArray(), value, depth));
        foreach (var part in below.SelectMany(part => Of(part, value, depth - 1)))
        {
            yield return part;
        }
    }

    /// <summary>The schema of a member, by each of the schemas that have one.</summary>
    public static IEnumerable<DocumentPlace> Member(IEnumerable<DocumentPlace> schemas, string name) =>
        schemas.Select(s => s.Part("properties")?.Part(name)).OfType<DocumentPlace>();

    private static IEnumerable<DocumentPlace> Fitting(DocumentPlace[] branches, JsonNode? value, int depth) =>
        branches.Where(branch => Holds(branch, value, depth - 1)).Take(1);

    private static bool Holds(DocumentPlace schema, JsonNode? value, int depth)
    {
        if (depth <= 0 || schema.Value is not JsonObject keywords)
        {
            return schema.Value is not JsonValue flag || !flag.TryGetValue<bool>(out var allows) || allows;
        }

        return (schema.Target is not { } target || Holds(target, value, depth - 1))
            && (keywords["type"] is not { } type || IsOfType(type, value))
            && (!keywords.ContainsKey("const") || JsonNode.DeepEquals(keywords["const"], value))
            && (keywords["enum"] is not JsonArray listed || listed.Any(item => JsonNode.DeepEquals(item, value)))
            && (keywords["required"] is not JsonArray names
                || value is not JsonObject owner
                || names.All(n => owner.ContainsKey(n!.GetValue<string>())))
            && (schema.Part("not") is not { } not || !Holds(not, value, depth - 1))
            && schema.Parts("allOf").All(part => Holds(part, value, depth - 1))
            && (keywords["oneOf"] is null || schema.Parts("oneOf").Any(part => Holds(part, value, depth - 1)))
            && (keywords["anyOf"] is null || schema.Parts("anyOf").Any(part => Holds(part, value, depth - 1)))
            && (value is not JsonObject found || schema.Part("properties") is not { } properties || found.All(m =>
                properties.Part(m.Key) is not { } member || Holds(member, m.Value, depth - 1)));
    }

    private static bool IsOfType(JsonNode type, JsonNode? value) => type is JsonArray several
        ? several.Any(one => IsOfType(one!, value))
        : (type.GetValue<string>(), value?.GetValueKind() ?? System.Text.Json.JsonValueKind.Null) switch
        {
            ("object", System.Text.Json.JsonValueKind.Object) or ("array", System.Text.Json.JsonValueKind.Array)
                or ("string", System.Text.Json.JsonValueKind.String) or ("number" or "integer", System.Text.Json.JsonValueKind.Number)
                or ("boolean", System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False)
                or ("null", System.Text.Json.JsonValueKind.Null) => true,
            _ => false,
        };
}
