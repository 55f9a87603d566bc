namespace AgentEvents.Generator.Canonical;

/// <summary>What a string is said to hold.</summary>
/// <param name="Encoding">The <c>contentEncoding</c>.</param>
/// <param name="MediaType">The <c>contentMediaType</c>.</param>
/// <param name="Schema">The <c>contentSchema</c>.</param>
internal sealed record StringContent(string? Encoding, string? MediaType, SchemaReference? Schema);
