namespace AgentEvents.Generator.Operations;

/// <summary>An operation: everything about it that its request schema does not say.</summary>
/// <param name="Api">The document that it stands in.</param>
/// <param name="Id">Its <c>operationId</c>.</param>
/// <param name="Pointer">Where it stands in the document.</param>
/// <param name="IsWebhook">Whether the provider sends it and the agent receives it.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="PathTemplate">The path with its parameters in braces; empty for a webhook.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="SystemParameters">The parameters of the platform, which are no members of the request.</param>
/// <param name="MediaType">The media type of the body, or null if there is none.</param>
/// <param name="Responses">The documented responses.</param>
/// <param name="Signature">How a webhook is signed, or null.</param>
/// <param name="DuplicateKey">What two deliveries of the same have alike: JSON Pointers, with alternatives.</param>
/// <param name="IsOpen">Whether the operation needs no credentials.</param>
internal sealed record OperationFacts(
    ApiFacts Api,
    string Id,
    string Pointer,
    bool IsWebhook,
    string Method,
    string PathTemplate,
    EquatableArray<ParameterFacts> Parameters,
    EquatableArray<SystemParameterFacts> SystemParameters,
    string? MediaType,
    EquatableArray<ResponseFacts> Responses,
    SignatureFacts? Signature,
    EquatableArray<EquatableArray<string>> DuplicateKey,
    bool IsOpen)
{
    /// <summary>Whether the body is a form, and no JSON.</summary>
    public bool HasForm => MediaType is not null && MediaTypes.IsForm(MediaType);

    /// <summary>The member of the request schema that stands for the body.</summary>
    public const string Body = "body";
}
