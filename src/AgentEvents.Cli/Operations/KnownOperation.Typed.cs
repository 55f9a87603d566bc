using System.Text.Json;
using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Operations;

/// <summary>An operation.</summary>
/// <typeparam name="TRequest">Its request.</typeparam>
/// <typeparam name="TResponse">What comes back.</typeparam>
internal sealed class KnownOperation<TRequest, TResponse> : KnownOperation
    where TRequest : class, IHttpRequestModel<TRequest>
{
    /// <summary>Reads an answer.</summary>
    public required Func<ReceivedResponse, TResponse> Reader { get; init; }

    /// <summary>Whether an answer is none that the document has.</summary>
    public required Func<TResponse, bool> IsUnexpected { get; init; }

    /// <summary>The event that a request carries.</summary>
    public required Func<TRequest, MappingResult<OutboundEvent>> Asked { get; init; }

    /// <summary>The event that an answer carries; null if it carries none.</summary>
    public Func<TResponse, MappingResult<OutboundEvent>?> Answered { get; init; } = static _ => null;

    /// <inheritdoc/>
    public override HttpOperation Operation => TRequest.Operation;

    /// <inheritdoc/>
    public override ValidationResult Validate(WireRequest request) =>
        HttpRequests.TryRead<TRequest>(request, out _, out var result) ? ValidationResult.Valid : result;

    /// <inheritdoc/>
    public override MappingResult<OutboundEvent>? EventOf(WireRequest request, out ValidationResult result) =>
        HttpRequests.TryRead<TRequest>(request, out var read, out result) ? Asked(read) : null;

    /// <inheritdoc/>
    public override MappingResult<OutboundEvent>? EventOf(byte[] form, out ValidationResult result) =>
        JsonModel.TryParse<TRequest>(form, out var read, out result) ? Asked(read) : null;

    /// <inheritdoc/>
    public override bool IsReadable(ReceivedResponse response) => !IsUnexpected(Reader(response));

    /// <inheritdoc/>
    public override JsonElement? FormOf(WireRequest request) =>
        HttpRequests.TryRead<TRequest>(request, out var read, out _) ? JsonElement.Parse(JsonModel.ToUtf8Bytes(read)) : null;

    /// <inheritdoc/>
    public override (OutboundEvent Asked, MappingResult<OutboundEvent> Answered)? EventsOf(WireRequest request, ReceivedResponse response) =>
        EventOf(request, out _)?.Value is { } asked && Answered(Reader(response)) is { } answered ? (asked, answered) : null;
}
