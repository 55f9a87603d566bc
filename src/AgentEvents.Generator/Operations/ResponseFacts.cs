namespace AgentEvents.Generator.Operations;

/// <summary>A documented response.</summary>
/// <param name="Status">A status code, a class of them (<c>4XX</c>) or <c>default</c>.</param>
/// <param name="Case">The C# name of the case that it is in the response union.</param>
/// <param name="Description">What the document says about it.</param>
/// <param name="Definition">The definition of its body in the request schema; null if it has none, or one that is a text.</param>
/// <param name="IsBodyOptional">Whether the body may be empty.</param>
/// <param name="IsTransient">Whether the document says that the same request may succeed later.</param>
/// <param name="MediaType">The media type of its body, or null if it has none.</param>
/// <param name="Outcome">What the provider does after it, if it answers a delivery; null for an operation.</param>
/// <param name="Echoes">What members of its body repeat.</param>
internal sealed record ResponseFacts(
    string Status,
    string Case,
    string Description,
    string? Definition,
    bool IsBodyOptional,
    bool IsTransient,
    string? MediaType,
    DeliveryOutcome? Outcome,
    EquatableArray<EchoFacts> Echoes)
{
    /// <summary>Whether it has a body.</summary>
    public bool HasBody => MediaType is not null;

    /// <summary>Whether its body is a text, and no JSON.</summary>
    public bool IsText => HasBody && Definition is null;
}
