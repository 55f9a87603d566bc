namespace AgentEvents.Generator.Reading;

/// <summary>A JSON value of a schema file together with where it stands.</summary>
/// <param name="Span">Where the value stands.</param>
internal abstract record JsonNode(SourceSpan Span)
{
    /// <summary>The value that the tokens of a JSON Pointer lead to from here, or null.</summary>
    public JsonNode? Find(IEnumerable<string> tokens)
    {
        var node = this;
        foreach (var token in tokens)
        {
            switch (node)
            {
                case JsonObjectNode found when found[token] is { } member:
                    node = member;
                    break;
                case JsonArrayNode array when IsIndex(token) && int.TryParse(token, out var index) && index < array.Items.Count:
                    node = array.Items[index];
                    break;
                default:
                    return null;
            }
        }

        return node;
    }

    private static bool IsIndex(string token) => token.Length > 0 && token.All(c => c is >= '0' and <= '9') && (token.Length == 1 || token[0] != '0');
}
