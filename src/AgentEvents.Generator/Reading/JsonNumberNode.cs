namespace AgentEvents.Generator.Reading;

/// <summary>A JSON number as it was written.</summary>
internal sealed record JsonNumberNode(SourceSpan Span, string Text) : JsonNode(Span);
