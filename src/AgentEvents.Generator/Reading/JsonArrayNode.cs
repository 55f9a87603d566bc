namespace AgentEvents.Generator.Reading;

/// <summary>A JSON array.</summary>
internal sealed record JsonArrayNode(SourceSpan Span, EquatableArray<JsonNode> Items) : JsonNode(Span);
