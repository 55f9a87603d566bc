namespace AgentEvents.Generator.Reading;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name, unescaped.</param>
/// <param name="NameSpan">Where the name stands, with its quotes.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, SourceSpan NameSpan, JsonNode Value);
