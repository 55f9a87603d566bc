using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>What is generated for an operation beside the model of its request.</summary>
/// <param name="Facts">The operation.</param>
/// <param name="Request">The name of the request's record.</param>
/// <param name="Response">The name of the response union.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Cases">The cases of the response union.</param>
/// <param name="Envelope">How the body wraps what it brings; null if the body is no envelope.</param>
internal sealed record OperationSpec(
    OperationFacts Facts,
    string Request,
    string Response,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<ResponseCaseSpec> Cases,
    EnvelopeSpec? Envelope)
{
    /// <summary>The name of the base of all requests of the provider; webhooks have none.</summary>
    public string? Base => Facts.IsWebhook ? null : ApiNames.Request(Facts.Api);
}

/// <summary>A parameter of a request.</summary>
/// <param name="Facts">The parameter.</param>
/// <param name="Member">The member of the request's record.</param>
/// <param name="IsText">Whether it is a string; otherwise its text is a JSON value.</param>
/// <param name="Setting">The setting of the connection that it is, or null.</param>
internal sealed record ParameterSpec(ParameterFacts Facts, MemberSpec Member, bool IsText, Mapping.SettingSpec? Setting);

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

/// <summary>A body that wraps a document in one of its strings.</summary>
/// <param name="Envelope">The full name of the body's model.</param>
/// <param name="Path">The members that lead to the string.</param>
/// <param name="Content">The full name of the model inside.</param>
/// <param name="IsBase64">Whether it is in Base64.</param>
internal sealed record EnvelopeSpec(string Envelope, EquatableArray<string> Path, string Content, bool IsBase64);
