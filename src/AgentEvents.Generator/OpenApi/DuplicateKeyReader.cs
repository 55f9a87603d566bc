using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Reads <c>x-duplicate-key</c>: what two deliveries of the same have alike. Each item is a JSON Pointer into what is delivered, or several of which
/// the first that is there counts.
/// </summary>
internal static class DuplicateKeyReader
{
    private const string Keyword = "x-duplicate-key";

    /// <summary>The parts of the key, each with its alternatives; none where the keyword is not used or is wrong, which is reported.</summary>
    public static EquatableArray<EquatableArray<string>> Read(OperationPlace place, OpenApiProblems problems)
    {
        if (place.Operation.Value[Keyword] is not { } value)
        {
            return [];
        }

        var parts = value is JsonArrayNode { Items: { Count: > 0 } items } ? items.Select(Part).ToArray() : [[]];
        if (!place.IsWebhook)
        {
            problems.Add(place.Operation, $"{Keyword} belongs to a webhook");
        }
        else if (parts.Any(p => p.IsEmpty))
        {
            problems.Add(place.Operation, $"its {Keyword} is an array of JSON Pointers, or of arrays of them: [\"/id\", [\"/from\", \"/sender\"]]");
        }

        return place.IsWebhook && parts.All(p => !p.IsEmpty) ? parts.ToEquatableArray() : [];
    }

    private static EquatableArray<string> Part(JsonNode node)
    {
        var texts = (node is JsonArrayNode { Items: var items } ? items : [node]).Select(i => (i as JsonStringNode)?.Value).ToArray();
        return texts.All(t => t is not null && JsonPointer.Split(t) is not null) ? texts.OfType<string>().ToEquatableArray() : [];
    }
}
