namespace AgentEvents.Generator.Operations;

/// <summary>A member of a response's body that repeats something of the request, or the status.</summary>
/// <param name="Pointer">The JSON Pointer to the member.</param>
/// <param name="Status">The status that this is about, or null for all that the response is documented for.</param>
/// <param name="Values">The texts of which it holds one. In braces: the JSON Pointer to a member of the request schema, or
/// <c>$statusCode</c>.</param>
internal sealed record EchoFacts(string Pointer, string? Status, EquatableArray<string> Values);
