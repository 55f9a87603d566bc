using System.Text.Json;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Sinch;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Verification.Judging;

/// <summary>An operation that there is generated code for, as far as answers are judged by it.</summary>
internal abstract class KnownOperation
{
    /// <summary>All of them. A new one is its line here.</summary>
    public static IReadOnlyList<KnownOperation> All { get; } =
    [
        new KnownOperation<SendAgentEventRequest, SendAgentEventResponse>
        {
            Responses = SendAgentEventResponse.Documented,
            Reader = SendAgentEventResponse.Read,
            IsUnexpected = static response => response is SendAgentEventResponse.Unexpected,
            Asked = static request => request.ToOutboundEvent(),
        },
        new KnownOperation<CreateAgentEventRequest, CreateAgentEventResponse>
        {
            Responses = CreateAgentEventResponse.Documented,
            Reader = CreateAgentEventResponse.Read,
            IsUnexpected = static response => response is CreateAgentEventResponse.Unexpected,
            Asked = static request => request.ToOutboundEvent(),
            Answered = static response => (response as CreateAgentEventResponse.Sent)?.Body.ToOutboundEvent(),
        },
        new KnownOperation<SendTypingIndicatorRequest, SendTypingIndicatorResponse>
        {
            Responses = SendTypingIndicatorResponse.Documented,
            Reader = SendTypingIndicatorResponse.Read,
            IsUnexpected = static response => response is SendTypingIndicatorResponse.Unexpected,
            Asked = static request => request.ToOutboundEvent(),
        },
    ];

    /// <summary>The responses that its document has.</summary>
    public required ValueList<DocumentedResponse> Responses { get; init; }

    /// <summary>What its document says of it.</summary>
    public abstract HttpOperation Operation { get; }

    /// <summary>Whether a request is one of this operation.</summary>
    public bool Matches(WireRequest request) => Operation.Matches(request.Method, request.Target);

    /// <summary>Everything that is wrong with a request.</summary>
    public abstract ValidationResult Read(WireRequest request);

    /// <summary>Whether the generated reader takes an answer for one that the document has.</summary>
    public abstract bool IsReadable(ReceivedResponse response);

    /// <summary>The request in its JSON form; null if it is not valid, as a contract may have it.</summary>
    public abstract JsonElement? FormOf(WireRequest request);

    /// <summary>The provider-neutral events that request and answer carry; null where there is none in either of them.</summary>
    public abstract (OutboundEvent Asked, MappingResult<OutboundEvent> Answered)? EventsOf(WireRequest request, ReceivedResponse response);
}

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
    public override ValidationResult Read(WireRequest request) => HttpRequests.TryRead<TRequest>(request, out _, out var result) ? ValidationResult.Valid : result;

    /// <inheritdoc/>
    public override bool IsReadable(ReceivedResponse response) => !IsUnexpected(Reader(response));

    /// <inheritdoc/>
    public override JsonElement? FormOf(WireRequest request) =>
        HttpRequests.TryRead<TRequest>(request, out var read, out _) ? JsonElement.Parse(JsonModel.ToUtf8Bytes(read)) : null;

    /// <inheritdoc/>
    public override (OutboundEvent Asked, MappingResult<OutboundEvent> Answered)? EventsOf(WireRequest request, ReceivedResponse response) =>
        HttpRequests.TryRead<TRequest>(request, out var read, out _) && Asked(read).Value is { } asked && Answered(Reader(response)) is { } answered
            ? (asked, answered)
            : null;
}
