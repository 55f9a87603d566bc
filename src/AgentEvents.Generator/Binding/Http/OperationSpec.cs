using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>What is generated for an operation beside the model of its request.</summary>
/// <param name="Facts">The operation.</param>
/// <param name="Request">The name of the request's record.</param>
/// <param name="Response">The name of the response union.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Cases">The cases of the response union.</param>
/// <param name="Body">The full name of the body's model; null if there is none, or if it is no model.</param>
/// <param name="Envelope">How the body wraps what it brings; null if the body is no envelope.</param>
/// <param name="Form">The fields of a body that is a form; empty for JSON.</param>
internal sealed record OperationSpec(
    OperationFacts Facts,
    string Request,
    string Response,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<ResponseCaseSpec> Cases,
    string? Body,
    EnvelopeSpec? Envelope,
    EquatableArray<FormFieldSpec> Form)
{
    /// <summary>The name of the base of all requests of the provider; webhooks have none.</summary>
    public string? Base => Facts.IsWebhook ? null : ApiNames.Request(Facts.Api);
}
