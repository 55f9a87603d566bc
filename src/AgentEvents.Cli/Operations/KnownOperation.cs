using System.Text.Json;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Sinch;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Operations;

/// <summary>An operation of a provider that there is generated code for, behind one face.</summary>
internal abstract class KnownOperation
{
    private const string Sid = "sid";

    /// <summary>All of them. A new one is its entry here.</summary>
    public static IReadOnlyList<KnownOperation> All { get; } =
    [
        new KnownOperation<SendAgentEventRequest, SendAgentEventResponse>
        {
            Provider = "sinch",
            Responses = SendAgentEventResponse.Documented,
            Reader = SendAgentEventResponse.Read,
            IsUnexpected = static response => response is SendAgentEventResponse.Unexpected,
            Asked = static request => request.ToOutboundEvent(),
            Writer = static (content, _) => SinchRequest.FromOutboundEvent(content).Then(request => OnWire(request.ToWireRequest())),
        },
        new KnownOperation<CreateAgentEventRequest, CreateAgentEventResponse>
        {
            Provider = "google",
            Responses = CreateAgentEventResponse.Documented,
            Reader = CreateAgentEventResponse.Read,
            IsUnexpected = static response => response is CreateAgentEventResponse.Unexpected,
            Asked = static request => request.ToOutboundEvent(),
            Answered = static response => (response as CreateAgentEventResponse.Sent)?.Body.ToOutboundEvent(),
            Writer = static (content, _) => GoogleRequest.FromOutboundEvent(content).Then(request => OnWire(request.ToWireRequest())),
        },
        new KnownOperation<SendTypingIndicatorRequest, SendTypingIndicatorResponse>
        {
            Provider = "kaleyra",
            Settings = [Sid],
            Responses = SendTypingIndicatorResponse.Documented,
            Reader = SendTypingIndicatorResponse.Read,
            IsUnexpected = static response => response is SendTypingIndicatorResponse.Unexpected,
            Asked = static request => request.ToOutboundEvent(),
            Writer = static (content, settings) => KaleyraRequest.FromOutboundEvent(content, new KaleyraConnection { Sid = settings[Sid] })
                .Then(request => OnWire(request.ToWireRequest())),
        },
    ];

    /// <summary>What the provider is called on the command line.</summary>
    public required string Provider { get; init; }

    /// <summary>What has to be known of the account to write a request, beside the event.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The responses that its document has.</summary>
    public required ValueList<DocumentedResponse> Responses { get; init; }

    /// <summary>What its document says of it.</summary>
    public abstract HttpOperation Operation { get; }

    /// <summary>What it is called in reports: paths hold phone numbers, and the template holds none.</summary>
    public string Name => $"{Operation.Method} {Operation.PathTemplate}";

    /// <summary>Whether a request is one of this operation.</summary>
    public bool Matches(WireRequest request) => Operation.Matches(request.Method, request.Target);

    /// <summary>Everything that is wrong with a request.</summary>
    public abstract ValidationResult Validate(WireRequest request);

    /// <summary>The event that a request carries.</summary>
    /// <param name="request">The request as it stood on the wire.</param>
    /// <param name="result">What is wrong with it.</param>
    /// <returns>The event; null if the request is not valid.</returns>
    public abstract MappingResult<OutboundEvent>? EventOf(WireRequest request, out ValidationResult result);

    /// <summary>The event that a request carries.</summary>
    /// <param name="form">The request in its JSON form, with a member for each parameter and one for the body.</param>
    /// <param name="result">What is wrong with it.</param>
    /// <returns>The event; null if the request is not valid.</returns>
    public abstract MappingResult<OutboundEvent>? EventOf(byte[] form, out ValidationResult result);

    /// <summary>Makes a request of an event and what is known of the account: all of <see cref="Settings"/>.</summary>
    public required Func<OutboundEvent, IReadOnlyDictionary<string, string>, MappingResult<WireRequest>> Writer { get; init; }

    /// <summary>Whether the generated reader takes an answer for one that the document has.</summary>
    public abstract bool IsReadable(ReceivedResponse response);

    /// <summary>The request in its JSON form; null if it is not valid, as a contract may have it.</summary>
    public abstract JsonElement? FormOf(WireRequest request);

    /// <summary>The provider-neutral events that request and answer carry; null where there is none in either of them.</summary>
    public abstract (OutboundEvent Asked, MappingResult<OutboundEvent> Answered)? EventsOf(WireRequest request, ReceivedResponse response);

    // HTTP may not be able to carry what the schema allows.
    private static MappingResult<WireRequest> OnWire(WireRequestResult written) => written.IsValid
        ? MappingResult.Mapped(written.Request)
        : MappingResult.Invalid<WireRequest>([.. written.Result.Violations.Select(violation => new MappingViolation(null, violation))]);
}
