namespace AgentEvents.Generator.Reading;

/// <summary>A range of UTF-16 units of a schema file.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="Length">How many.</param>
internal readonly record struct SourceSpan(int Start, int Length);

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

/// <summary>A JSON object; its members in the order of the file.</summary>
internal sealed record JsonObjectNode(SourceSpan Span, EquatableArray<JsonMember> Members) : JsonNode(Span)
{
    /// <summary>The value of a member, or null.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return member.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name, unescaped.</param>
/// <param name="NameSpan">Where the name stands, with its quotes.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, SourceSpan NameSpan, JsonNode Value);

/// <summary>A JSON array.</summary>
internal sealed record JsonArrayNode(SourceSpan Span, EquatableArray<JsonNode> Items) : JsonNode(Span);

/// <summary>A JSON string, unescaped.</summary>
internal sealed record JsonStringNode(SourceSpan Span, string Value) : JsonNode(Span);

/// <summary>A JSON number as it was written.</summary>
internal sealed record JsonNumberNode(SourceSpan Span, string Text) : JsonNode(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record JsonBooleanNode(SourceSpan Span, bool Value) : JsonNode(Span);

/// <summary><c>null</c>.</summary>
internal sealed record JsonNullNode(SourceSpan Span) : JsonNode(Span);

/// <summary>The first thing wrong with a file that should be JSON.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Span">Where.</param>
internal sealed record JsonError(string Message, SourceSpan Span);

/// <summary>What reading a file gives.</summary>
/// <param name="Root">Its value, without what could not be read; null if nothing could.</param>
/// <param name="Error">The first thing wrong with it, or null.</param>
internal sealed record JsonReadResult(JsonNode? Root, JsonError? Error);
