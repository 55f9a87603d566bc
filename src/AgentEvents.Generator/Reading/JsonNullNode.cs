namespace AgentEvents.Generator.Reading;

/// <summary><c>null</c>.</summary>
internal sealed record JsonNullNode(SourceSpan Span) : JsonNode(Span);
