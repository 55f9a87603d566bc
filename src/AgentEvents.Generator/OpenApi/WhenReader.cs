using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Judges <c>x-when</c> of a response: when a stand-in gives it. Nothing is generated of it; a word that nobody knows would never be answered, and is
/// told here.
/// </summary>
internal static class WhenReader
{
    private const string Keyword = "x-when";

    // In the order in which they count.
    private static readonly string[] Conditions =
    [
        "not-found", "method-not-allowed", "unsupported-media-type", "payload-too-large", "unauthorized", "too-many-requests", "unknown-agent",
        "invalid-request", "duplicate-event", "unreachable-user", "internal-error", "bad-gateway", "service-unavailable", "accepted",
    ];

    private static readonly string[] Members = ["body", "example", "members", "status"];

    /// <summary>Reports what is wrong.</summary>
    /// <param name="response">The response.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Check(OpenApiNode response, OpenApiProblems problems)
    {
        if (response.Value[Keyword] is not { } when)
        {
            return;
        }

        var pointer = JsonPointer.Append(response.Pointer, Keyword);
        switch (when)
        {
            case JsonStringNode word:
                Word(word.Value, word, pointer, problems);
                break;
            case JsonArrayNode { Items: { Count: > 0 } items } when items.All(i => i is JsonStringNode):
                foreach (var word in items.OfType<JsonStringNode>())
                {
                    Word(word.Value, word, pointer, problems);
                }

                break;
            case JsonObjectNode { Members: { Count: > 0 } entries }:
                foreach (var entry in entries)
                {
                    Word(entry.Name, entry.Value, pointer, problems);
                    Entry(entry.Value, JsonPointer.Append(pointer, entry.Name), response, problems);
                }

                break;
            default:
                problems.Add(when, pointer, "x-when is a condition, an array of conditions, or an object with a member for each");
                break;
        }
    }

    private static void Word(string word, JsonNode node, string pointer, OpenApiProblems problems)
    {
        if (!Conditions.Contains(word))
        {
            problems.Add(node, pointer, $"'{word}' is no condition of x-when; write one of {string.Join(", ", Conditions)}");
        }
    }

    private static void Entry(JsonNode node, string pointer, OpenApiNode response, OpenApiProblems problems)
    {
        if (node is not JsonObjectNode { Members: var members } entry || members.Any(m => !Members.Contains(m.Name)))
        {
            problems.Add(node, pointer, $"a condition of x-when has an object with {string.Join(", ", Members)}, all of them optional");
            return;
        }

        if (entry["status"] is { } status && !(status is JsonNumberNode { Text: { Length: 3 } text } && ResponseReader.IsStatus(text)))
        {
            problems.Add(status, pointer, "the status of a condition of x-when is a number of three digits");
        }

        if (entry["example"] is { } example
            && !(example is JsonStringNode { Value: var name }
                && response.Members("content").Any(c => c.Node.Object("examples")?.Value[name] is not null)))
        {
            problems.Add(example, pointer, "the example of a condition of x-when is the name of one of the response's examples");
        }

        if (entry["members"] is { } filled && !(filled is JsonObjectNode { Members: var all }
            && all.All(m => m.Value is JsonStringNode && m.Name.Length > 0 && JsonPointer.Split(m.Name) is not null)))
        {
            problems.Add(filled, pointer, "the members of a condition of x-when are texts by JSON Pointers");
        }
    }
}
