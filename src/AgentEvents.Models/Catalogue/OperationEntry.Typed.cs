using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>An operation. Generated catalogues make these.</summary>
/// <typeparam name="TRequest">Its request.</typeparam>
/// <typeparam name="TResponse">What comes back.</typeparam>
public sealed class OperationEntry<TRequest, TResponse> : OperationEntry
    where TRequest : class, IHttpRequestModel<TRequest>
{
    private static readonly ValidationOptions FormOptions = new() { MaxDepth = JsonCursor.DefaultMaxDepth + 1 };

    /// <summary>The responses that the document has.</summary>
    public required Func<ValueList<DocumentedResponse>> Documented { get; init; }

    /// <summary>Reads an answer.</summary>
    public required Func<ReceivedResponse, TResponse> Reader { get; init; }

    /// <summary>Whether an answer is none that the document has.</summary>
    public required Func<TResponse, bool> IsUnexpected { get; init; }

    /// <summary>The event that a request carries; null if the operation is not mapped.</summary>
    public Func<TRequest, MappingResult<OutboundEvent>>? Asked { get; init; }

    /// <summary>The event that an answer carries; null if no answer carries any.</summary>
    public Func<TResponse, MappingResult<OutboundEvent>?>? Answered { get; init; }

    /// <inheritdoc/>
    public override HttpOperation Operation => TRequest.Operation;

    /// <inheritdoc/>
    public override ValueList<DocumentedResponse> Responses => Documented();

    /// <inheritdoc/>
    public override RequestReading Read(WireRequest request)
    {
        _ = HttpRequests.TryRead<TRequest>(request, out var read, out var result);
        return Reading(read, result);
    }

    /// <inheritdoc/>
    public override RequestReading ReadForm(ReadOnlySpan<byte> form)
    {
        _ = JsonModel.TryParse<TRequest>(form, out var read, out var result, FormOptions);
        return Reading(read, result);
    }

    /// <inheritdoc/>
    public override WireRequestResult Write(ReadOnlySpan<byte> form) =>
        JsonModel.TryParse<TRequest>(form, out var request, out var result, FormOptions) ? request.ToWireRequest() : new WireRequestResult(result);

    /// <inheritdoc/>
    public override bool IsReadable(ReceivedResponse response) => !IsUnexpected(Reader(response));

    /// <inheritdoc/>
    public override object ReadResponse(ReceivedResponse response) => Reader(response)!;

    /// <inheritdoc/>
    public override MappingResult<OutboundEvent>? EventOf(ReceivedResponse response) => Answered?.Invoke(Reader(response));

    private RequestReading Reading(TRequest? read, ValidationResult result) => new(
        read,
        result,
        read is null ? null : () => JsonModel.ToUtf8Bytes(read),
        read is null || Asked is null ? null : () => Asked(read));
}
