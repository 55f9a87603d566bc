using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>A case of a response union.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Responses">The documented responses that it stands for.</param>
/// <param name="Body">The full name of the body's model; null if there is no body, or it is a text.</param>
internal sealed record ResponseCaseSpec(string Name, EquatableArray<ResponseFacts> Responses, string? Body)
{
    /// <summary>Whether the body is a text, and no JSON.</summary>
    public bool IsText => Responses.Any(r => r.IsText);

    /// <summary>Whether the body may be missing.</summary>
    public bool IsBodyOptional => Responses.Any(r => !r.HasBody || r.IsBodyOptional);
}
