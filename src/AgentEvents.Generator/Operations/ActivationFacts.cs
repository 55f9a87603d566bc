namespace AgentEvents.Generator.Operations;

/// <summary>How the address of a provider's webhooks is activated.</summary>
/// <param name="Pointer">Where the webhook that activates it stands in the document.</param>
/// <param name="Method">The HTTP method of the request that activates it.</param>
/// <param name="Token">Where that request has the token that was agreed on; null if it has none.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="MediaType">The media type of the answer.</param>
/// <param name="Echoes">What the answer repeats, by the JSON Pointer to where it stands in the answer; the empty one for a text.</param>
internal sealed record ActivationFacts(
    string Pointer,
    string Method,
    RequestPlaceFacts? Token,
    int Status,
    string MediaType,
    EquatableArray<(string Pointer, RequestPlaceFacts Place)> Echoes);
