namespace AgentEvents.Generator.Reading;

/// <summary>What reading a file gives.</summary>
/// <param name="Root">Its value, without what could not be read; null if nothing could.</param>
/// <param name="Error">The first thing wrong with it, or null.</param>
internal sealed record JsonReadResult(JsonNode? Root, JsonError? Error);
