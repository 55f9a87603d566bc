namespace AgentEvents.Generator.Reading;

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
