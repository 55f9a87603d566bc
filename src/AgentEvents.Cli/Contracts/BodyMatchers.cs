using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Pacts.Matchers;
using AgentEvents.StandIn.Documents;
using Regex = System.Text.RegularExpressions.Regex;

namespace AgentEvents.Cli.Contracts;

/// <summary>
/// Makes the body of an interaction from a schema and an example: the values are the example's, the rules are the schema's. A constant is compared as
/// it is, a string with a pattern by the pattern, one of a list by the list, everything else by its kind; arrays need one item at least. Members that
/// no schema names are left out: nobody relies on them.
/// </summary>
/// <remarks>What Pact cannot say (ranges, lengths, formats, what may be missing) is left to the validators, which judge the same message.</remarks>
internal static class BodyMatchers
{
    // ECMA-262 and Rust's regex read these differently, or only one of them knows them.
    private static readonly string[] Apart = [@"\d", @"\w", @"\s", @"\b", @"\u", @"\c", @"\p", "(?=", "(?!", "(?<", @"\1"];

    /// <summary>The body as integration JSON.</summary>
    /// <param name="schema">The schema; null if nothing is known of the body.</param>
    /// <param name="example">A valid instance.</param>
    public static JsonNode? Of(DocumentPlace? schema, JsonNode? example) => Of(schema is null ? [] : [schema], example);

    private static JsonNode? Of(IEnumerable<DocumentPlace> schemas, JsonNode? value)
    {
        DocumentPlace[] all = [.. schemas.SelectMany(schema => SchemaParts.Of(schema, value))];
        return value switch
        {
            JsonObject members => new JsonObject(Members(all, members)),
            JsonArray items => Items(all, items),
            null => null,
            _ => Scalar(all, value),
        };
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(DocumentPlace[] schemas, JsonObject value)
    {
        foreach (var (name, member) in value)
        {
            DocumentPlace[] rules = [.. SchemaParts.Member(schemas, name)];
            if (rules.Length > 0)
            {
                yield return KeyValuePair.Create(name, Of(rules, member));
            }
        }
    }

    private static JsonNode Items(DocumentPlace[] schemas, JsonArray value)
    {
        var fewest = schemas.Select(s => Number(s, "minItems")).OfType<int>().DefaultIfEmpty(1).Max();
        return value.Count > 0
            ? Node(Match.MinType(
                Item([.. schemas.Select(s => s.Part("items")).OfType<DocumentPlace>()], value),
                Math.Max(1, Math.Min(fewest, value.Count))))
            : schemas.Any(s => Number(s, "maxItems") == 0) ? Node(Match.Equality(value)) : Node(Match.Type(value));
    }

    // Pact holds every item to one rule, so it is what all items of the example have alike.
    private static JsonNode Item(DocumentPlace[] schemas, JsonArray value)
    {
        var common = Of(schemas, value[0]);
        foreach (var item in value.Skip(1))
        {
            common = CommonMatchers.TryFind(common, Of(schemas, item), out var found) ? found : common;
        }

        return common ?? Node(Match.Null());
    }

    private static JsonNode Scalar(DocumentPlace[] schemas, JsonNode value)
    {
        if (schemas.Any(s => ((JsonObject)s.Value!).ContainsKey("const")))
        {
            return Node(Match.Equality(value));
        }

        var isText = value.GetValueKind() == JsonValueKind.String;
        if (isText && schemas.Select(s => s.Text("pattern")).FirstOrDefault(p => p is not null && IsPortable(p)) is { } pattern)
        {
            return Node(Match.Regex(value.GetValue<string>(), Whole(pattern)));
        }

        if (isText && schemas.Select(s => (s.Value as JsonObject)?["enum"] as JsonArray).FirstOrDefault(e => e is not null) is { } listed)
        {
            var words = listed.OfType<JsonValue>()
                .Where(v => v.GetValueKind() == JsonValueKind.String)
                .Select(v => Regex.Escape(v.GetValue<string>()));
            return Node(Match.Regex(value.GetValue<string>(), $"^(?:{string.Join('|', words)})$"));
        }

        // As JSON: the matchers take no integer beyond 32 bits, and would not keep a number as it is written.
        return value.GetValueKind() == JsonValueKind.Number
            ? new JsonObject
            {
                ["pact:matcher:type"] = schemas.Any(s => s.Text("type") == "integer") ? "integer" : "number",
                ["value"] = value.DeepClone(),
            }
            : Node(Match.Type(value));
    }

    // In Pact a pattern is about all of a text, in JSON Schema about a part of it.
    private static string Whole(string pattern) => pattern.StartsWith('^') && pattern.EndsWith('$') ? pattern : $"^.*(?:{pattern}).*$";

    private static bool IsPortable(string pattern) => !Apart.Any(construct => pattern.Contains(construct, StringComparison.OrdinalIgnoreCase));

    private static int? Number(DocumentPlace schema, string keyword) =>
        (schema.Value as JsonObject)?[keyword] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private static JsonNode Node(IMatcher matcher) => JsonSerializer.SerializeToNode(matcher)!;
}
