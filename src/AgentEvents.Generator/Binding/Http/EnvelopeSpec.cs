namespace AgentEvents.Generator.Binding.Http;

/// <summary>A body that wraps a document in one of its strings.</summary>
/// <param name="Envelope">The full name of the body's model.</param>
/// <param name="Path">The members that lead to the string.</param>
/// <param name="Content">The full name of the model inside.</param>
/// <param name="IsBase64">Whether it is in Base64.</param>
internal sealed record EnvelopeSpec(string Envelope, EquatableArray<string> Path, string Content, bool IsBase64);
