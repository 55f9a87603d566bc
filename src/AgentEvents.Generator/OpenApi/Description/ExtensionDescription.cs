using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A member whose name begins with <c>x-</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Value">Its value.</param>
internal sealed record ExtensionDescription(string Name, string Pointer, JsonNode Value);
