using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// The word for each alternative of a <c>oneOf</c> or <c>anyOf</c>: its title, the value of a member that is always the same, the member that only it
/// requires, its type, or its number. Of two that would have one word, the earlier one has it.
/// </summary>
internal static class BranchWords
{
    /// <summary>The words, in the order of the alternatives.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<JsonNode> branches)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var requirements = branches.SelectMany(b => Required(b).Distinct()).GroupBy(r => r, StringComparer.Ordinal);
        var telling = new HashSet<string>(requirements.Where(g => g.Count() == 1).Select(g => g.Key), StringComparer.Ordinal);
        return branches
            .Select((branch, i) => Words(branch, telling).FirstOrDefault(w => IsName(w) && used.Add(Letters(w))) ?? "case" + Number(i))
            .ToArray();
    }

    /// <summary>Whether null is all that an alternative allows.</summary>
    public static bool IsNull(JsonNode branch) => branch is JsonObjectNode schema
        && (schema["type"] is JsonStringNode { Value: "null" }
            || schema["type"] is JsonArrayNode { Items: [JsonStringNode { Value: "null" }] }
            || schema["const"] is JsonNullNode
            || schema["enum"] is JsonArrayNode { Items: [JsonNullNode] });

    private static string Number(int i) => (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(JsonNode branch, HashSet<string> telling)
    {
        if (branch is not JsonObjectNode schema)
        {
            return [];
        }

        return new[] { Text(schema["title"]) }
            .Concat(Members(schema).Select(m => Constant(m.Value)))
            .Append(Constant(schema))
            .Append(Required(schema).FirstOrDefault(telling.Contains))
            .Append(IsNull(branch) ? "null" : null)
            .Append(Text(schema["format"]))
            .Append(TypeOf(schema))
            .OfType<string>();
    }

    /// <summary>The word for a type, or null.</summary>
    private static string? TypeOf(JsonObjectNode schema) => schema["type"] switch
    {
        JsonStringNode { Value: var type } => TypeWords.Of(type),
        JsonArrayNode { Items: var several } =>
            string.Join(" or ", several.OfType<JsonStringNode>().Select(t => TypeWords.Of(t.Value))),
        _ when schema["properties"] is not null => "object",
        _ when schema["items"] is not null => "list",
        _ => null,
    };

    private static EquatableArray<JsonMember> Members(JsonObjectNode schema) => (schema["properties"] as JsonObjectNode)?.Members ?? [];

    private static string? Constant(JsonNode schema) => schema is not JsonObjectNode value
        ? null
        : Text(value["const"]) ?? (value["enum"] is JsonArrayNode { Items: [JsonStringNode { Value: var only }] } ? only : null);

    private static IEnumerable<string> Required(JsonNode branch) =>
        branch is JsonObjectNode schema && schema["required"] is JsonArrayNode { Items: var names }
            ? names.OfType<JsonStringNode>().Select(n => n.Value)
            : [];

    private static string? Text(JsonNode? node) => (node as JsonStringNode)?.Value;

    private static bool IsName(string word) =>
        word.FirstOrDefault(char.IsLetterOrDigit) is var first && char.IsLetter(first) && Letters(word).Length <= 60;

    private static string Letters(string word) => new(word.Where(char.IsLetterOrDigit).ToArray());
}
