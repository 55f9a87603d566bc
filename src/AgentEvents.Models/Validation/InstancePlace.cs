namespace AgentEvents.Models.Validation;

/// <summary>A place in a document.</summary>
/// <param name="Pointer">As a JSON Pointer (RFC 6901): <c>/events/3/to</c>; the document itself is empty.</param>
/// <param name="Path">As <c>System.Text.Json</c> writes it: <c>$.events[3].to</c>; the document itself is <c>$</c>.</param>
/// <param name="Depth">How many arrays and objects are around it.</param>
internal readonly record struct InstancePlace(string Pointer, string Path, int Depth);
