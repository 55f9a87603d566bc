using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Operations;

/// <summary>A webhook.</summary>
/// <typeparam name="TRequest">Its request.</typeparam>
internal sealed class KnownWebhook<TRequest> : KnownWebhook
    where TRequest : class, IHttpRequestModel<TRequest>
{
    /// <inheritdoc/>
    public override string Name => $"{TRequest.Operation.Method} webhook {TRequest.Operation.Id}";

    /// <inheritdoc/>
    protected override ValidationResult Read(WireRequest request) =>
        HttpRequests.TryRead<TRequest>(request, out _, out var result) ? ValidationResult.Valid : result;
}
