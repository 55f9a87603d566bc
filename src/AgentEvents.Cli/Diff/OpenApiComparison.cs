using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff;

/// <summary>
/// Compares two versions of an OpenAPI document: operations, parameters, bodies, responses. Everything in it that is a schema is compared as one.
/// Servers, tags, texts and examples are not looked at.
/// </summary>
/// <remarks>
/// Operations and parameters are sent by clients, so a sender is a client there; responses are sent by servers, and so for their schemas a sender is
/// a server.
/// </remarks>
internal sealed class OpenApiComparison
{
    private readonly List<SchemaChange> _changes = [];

    private OpenApiComparison()
    {
    }

    /// <summary>Whether a document is one.</summary>
    public static bool IsOpenApi(JsonNode document) => document is JsonObjectNode root && root["openapi"] is JsonStringNode;

    /// <summary>All changes.</summary>
    /// <param name="old">The document as it was.</param>
    /// <param name="now">The document as it is.</param>
    public static IReadOnlyList<SchemaChange> Compare(JsonNode old, JsonNode now)
    {
        var comparison = new OpenApiComparison();
        foreach (var group in new[] { "paths", "webhooks" })
        {
            comparison.CompareOperations("/" + group, Operations(old, group), Operations(now, group));
        }

        comparison.CompareSchemas(
            "/components/schemas",
            Map(Member(Member(old, "components"), "schemas")),
            Map(Member(Member(now, "components"), "schemas")));
        return comparison._changes;
    }

    private void CompareOperations(
        string pointer,
        Dictionary<(string Path, string Method), JsonNode> old,
        Dictionary<(string Path, string Method), JsonNode> now)
    {
        foreach (var key in old.Keys.Union(now.Keys))
        {
            var place = JsonPointer.Append(JsonPointer.Append(pointer, key.Path), key.Method);
            var name = $"{key.Method.ToUpperInvariant()} {key.Path}";
            if (Both(
                place,
                "operation",
                name,
                Direction.None,
                Direction.Narrower,
                old.GetValueOrDefault(key),
                now.GetValueOrDefault(key)) is var (before, after))
            {
                CompareParameters(place + "/parameters", Parameters(before), Parameters(after));
                CompareBody(place + "/requestBody", Member(before, "requestBody"), Member(after, "requestBody"));
                CompareResponses(place + "/responses", Map(Member(before, "responses")), Map(Member(after, "responses")));
            }
        }
    }

    private void CompareParameters(string pointer, Dictionary<string, JsonNode> old, Dictionary<string, JsonNode> now)
    {
        foreach (var key in old.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            var (before, after) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (Both(pointer, "parameter", key, IsRequired(after) ? Direction.Narrower : Direction.None, Direction.Narrower, before, after) is null)
            {
                continue;
            }

            if (IsRequired(before) != IsRequired(after))
            {
                var word = IsRequired(after) ? "required" : "optional";
                Add($"parameter-{word}", pointer, $"{key} is {word} now", IsRequired(after) ? Direction.Narrower : Direction.Wider, after);
            }

            CompareSchema(pointer, Member(before, "schema"), Member(after, "schema"), after);
        }
    }

    private void CompareResponses(string pointer, Dictionary<string, JsonNode> old, Dictionary<string, JsonNode> now)
    {
        foreach (var status in old.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            var place = JsonPointer.Append(pointer, status);
            if (Both(
                place,
                "response",
                status,
                Direction.Wider,
                Direction.Narrower,
                old.GetValueOrDefault(status),
                now.GetValueOrDefault(status)) is var (before, after))
            {
                CompareBody(place, before, after);
            }
        }
    }

    private void CompareBody(string pointer, JsonNode? old, JsonNode? now)
    {
        var (before, after) = (Map(Member(old, "content")), Map(Member(now, "content")));
        foreach (var media in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var place = JsonPointer.Append(pointer + "/content", media);
            if (Both(
                place,
                "media-type",
                media,
                Direction.Wider,
                Direction.Narrower,
                before.GetValueOrDefault(media),
                after.GetValueOrDefault(media)) is var (oldMedia, newMedia))
            {
                CompareSchema(place + "/schema", Member(oldMedia, "schema"), Member(newMedia, "schema"), newMedia);
            }
        }
    }

    private void CompareSchemas(string pointer, Dictionary<string, JsonNode> old, Dictionary<string, JsonNode> now)
    {
        foreach (var name in old.Keys.Intersect(now.Keys, StringComparer.Ordinal))
        {
            CompareSchema(JsonPointer.Append(pointer, name), old[name], now[name], now[name]);
        }
    }

    private void CompareSchema(string pointer, JsonNode? old, JsonNode? now, JsonNode? around)
    {
        if (old is not null && now is not null)
        {
            _changes.AddRange(SchemaComparison.Compare(old, now, pointer));
        }
        else if (old is not null || now is not null)
        {
            Add(
                "schema-changed",
                pointer,
                now is null ? "there is no schema any more" : "there is a schema now",
                now is null ? Direction.Wider : Direction.Narrower,
                now ?? around);
        }
    }

    /// <summary>Reports what is in one version only; gives both where it is in both.</summary>
    private (JsonNode Old, JsonNode New)? Both(
        string pointer,
        string noun,
        string name,
        Direction added,
        Direction removed,
        JsonNode? old,
        JsonNode? now)
    {
        if (old is not null && now is not null)
        {
            return (old, now);
        }

        Add(
            $"{noun}-{(old is null ? "added" : "removed")}",
            pointer,
            $"{name} is {(old is null ? "new" : "gone")}",
            old is null ? added : removed,
            now);
        return null;
    }

    private void Add(string rule, string pointer, string message, Direction direction, JsonNode? node) =>
        _changes.Add(new SchemaChange(rule, pointer, message, direction, node));

    private static Dictionary<(string Path, string Method), JsonNode> Operations(JsonNode document, string group) => Map(Member(document, group))
        .SelectMany(path => Map(path.Value)
            .Where(m => Member(m.Value, "responses") is not null)
            .Select(method => (Key: (path.Key, method.Key), method.Value)))
        .ToDictionary(o => o.Key, o => o.Value);

    private static Dictionary<string, JsonNode> Parameters(JsonNode operation) =>
        Member(operation, "parameters") is JsonArrayNode list
            ? list.Items.GroupBy(p => $"{Text(p, "in")} parameter '{Text(p, "name")}'", StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal)
            : [];

    private static bool IsRequired(JsonNode? parameter) => Member(parameter, "required") is JsonBooleanNode { Value: true };

    private static string Text(JsonNode node, string name) => Member(node, name) is JsonStringNode text ? text.Value : "";

    private static Dictionary<string, JsonNode> Map(JsonNode? node) =>
        node is JsonObjectNode found
            ? found.Members.GroupBy(m => m.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal)
            : [];

    private static JsonNode? Member(JsonNode? node, string name) => (node as JsonObjectNode)?[name];
}
