using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>A webhook. Generated catalogues make these.</summary>
/// <typeparam name="TRequest">Its request.</typeparam>
public sealed class WebhookEntry<TRequest> : WebhookEntry
    where TRequest : class, IHttpRequestModel<TRequest>
{
    /// <summary>The responses that the document has.</summary>
    public required Func<ValueList<DocumentedResponse>> Documented { get; init; }

    /// <inheritdoc/>
    public override HttpOperation Operation => TRequest.Operation;

    /// <inheritdoc/>
    public override ValueList<DocumentedResponse> Responses => Documented();

    /// <inheritdoc/>
    public override ValidationResult Validate(WireRequest request) =>
        HttpRequests.TryRead<TRequest>(request, out _, out var result) ? ValidationResult.Valid : result;
}
