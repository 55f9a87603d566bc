namespace AgentEvents.Generator.Binding;

/// <summary>What a string member decodes to.</summary>
/// <param name="Model">The full name of the model.</param>
/// <param name="IsBase64">Whether the JSON is Base64-encoded.</param>
internal sealed record ContentSpec(string Model, bool IsBase64);
