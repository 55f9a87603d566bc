namespace AgentEvents.Generator.Operations;

// Law of this file: immutable, equal by value, plain values only. These records go into specs, which decide what Roslyn re-runs.

/// <summary>What an OpenAPI document says about itself and all its operations.</summary>
/// <param name="Name">The C# name of the provider: what its types begin with.</param>
/// <param name="Security">The schemes that a request needs together.</param>
/// <param name="Servers">The base addresses.</param>
/// <param name="Unmapped">The canonical cases and fields that the document gives reasons for having no place for.</param>
internal sealed record ApiFacts(string Name, EquatableArray<SecurityFacts> Security, EquatableArray<ServerFacts> Servers, EquatableArray<UnmappedFacts> Unmapped);

/// <summary>A security scheme.</summary>
/// <param name="Id">Its name in the document.</param>
/// <param name="Kind">What the request carries.</param>
/// <param name="HeaderName">The header that an API key stands in.</param>
/// <param name="Description">What the document says about it.</param>
internal sealed record SecurityFacts(string Id, SecurityKind Kind, string? HeaderName, string Description);

/// <summary>The kinds of security scheme that requests can be given credentials for.</summary>
internal enum SecurityKind
{
    Bearer,
    Basic,
    ApiKey,
}

/// <summary>A base address.</summary>
/// <param name="Name">What tells it from the others: the values of its variables; empty if it has none.</param>
/// <param name="Url">The URL with the variables filled in.</param>
/// <param name="Description">What the document says about it.</param>
internal sealed record ServerFacts(string Name, string Url, string Description);

/// <summary>A canonical case or field that has no place on the wire.</summary>
/// <param name="Name">The case or field.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The document that shows it, or null.</param>
/// <param name="Section">The section there.</param>
internal sealed record UnmappedFacts(string Name, string Reason, string? Document, string? Section);

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
    bool IsOpen)
{
    /// <summary>The member of the request schema that stands for the body.</summary>
    public const string Body = "body";
}

/// <summary>A parameter.</summary>
/// <param name="Name">Its name on the wire, which is its member's name in the request schema.</param>
/// <param name="Place">Where it stands: path, query or header.</param>
internal sealed record ParameterFacts(string Name, ParameterPlace Place);

/// <summary>A parameter that requests may carry and that says nothing about what is sent.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Place">Where it stands: query or header.</param>
/// <param name="Values">The texts that it may be; none if any.</param>
/// <param name="IsSecret">Whether it is a credential.</param>
internal sealed record SystemParameterFacts(string Name, ParameterPlace Place, EquatableArray<string> Values, bool IsSecret);

/// <summary>Where a parameter stands.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
}

/// <summary>A documented response.</summary>
/// <param name="Status">A status code, a class of them (<c>4XX</c>) or <c>default</c>.</param>
/// <param name="Case">The C# name of the case that it is in the response union.</param>
/// <param name="Description">What the document says about it.</param>
/// <param name="Definition">The definition of its body in the request schema; null if it has none, or one that is a text.</param>
/// <param name="IsBodyOptional">Whether the body may be empty.</param>
/// <param name="IsTransient">Whether the document says that the same request may succeed later.</param>
/// <param name="MediaType">The media type of its body, or null if it has none.</param>
/// <param name="Echoes">What members of its body repeat.</param>
internal sealed record ResponseFacts(
    string Status,
    string Case,
    string Description,
    string? Definition,
    bool IsBodyOptional,
    bool IsTransient,
    string? MediaType,
    EquatableArray<EchoFacts> Echoes)
{
    /// <summary>Whether it has a body.</summary>
    public bool HasBody => MediaType is not null;

    /// <summary>Whether its body is a text, and no JSON.</summary>
    public bool IsText => HasBody && Definition is null;
}

/// <summary>A member of a response's body that repeats something of the request, or the status.</summary>
/// <param name="Pointer">The JSON Pointer to the member.</param>
/// <param name="Status">The status that this is about, or null for all that the response is documented for.</param>
/// <param name="Values">The texts of which it holds one. In braces: the JSON Pointer to a member of the request schema, or <c>$statusCode</c>.</param>
internal sealed record EchoFacts(string Pointer, string? Status, EquatableArray<string> Values);

/// <summary>How a webhook is signed.</summary>
/// <param name="HeaderName">The header with the signature.</param>
internal sealed record SignatureFacts(string HeaderName);
