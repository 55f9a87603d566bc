namespace AgentEvents.Generator.Reading;

/// <summary>A JSON string, unescaped.</summary>
internal sealed record JsonStringNode(SourceSpan Span, string Value) : JsonNode(Span);
