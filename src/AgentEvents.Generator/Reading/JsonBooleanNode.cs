namespace AgentEvents.Generator.Reading;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record JsonBooleanNode(SourceSpan Span, bool Value) : JsonNode(Span);
