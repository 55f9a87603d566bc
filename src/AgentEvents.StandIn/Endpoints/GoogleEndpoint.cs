using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.StandIn.Endpoints;

/// <summary>Google RBM: answers with the resource that was created, or with a <c>google.rpc.Status</c>.</summary>
internal sealed class GoogleEndpoint : ProviderEndpoint
{
    private readonly StandInOptions _options;
    private readonly LastItems<string, AgentEventResource> _seen = new(RememberedIds);

    public GoogleEndpoint(StandInOptions options)
    {
        _options = options;
        using var message = GoogleRequest.FromOutboundEvent(AnyEvent)
            .GetValueOrThrow()
            .ToHttpRequestMessage(Anywhere, options.GoogleCredentials)
            .ThrowIfInvalid();
        Credentials = new CredentialCheck(Operation, message);
    }

    public override Provider Provider => Provider.Google;

    public override HttpOperation Operation => OperationOf<CreateAgentEventRequest>();

    public override CredentialCheck Credentials { get; }

    public override ReadRequest Read(WireRequest wire) =>
        GoogleRequest.TryRead(wire, out var request, out var result)
            ? new(request, request.ToOutboundEvent().Value, result)
            : new(null, null, result);

    public override StandInResponse Accept(ReadRequest read)
    {
        var request = (CreateAgentEventRequest)read.Request!;
        var resource = new AgentEventResource
        {
            Name = $"phones/{request.PhoneNumber}/agentEvents/{request.EventId}",
            EventType = request.Body.Match(read: _ => AgentEventResourceEventType.Read, isTyping: _ => AgentEventResourceEventType.IsTyping),
            MessageId = request.Body.Match(read: seen => seen.MessageId, isTyping: _ => (string?)null),
            SendTime = Timestamp.Now(_options.Clock),
        };

        // The platform silently ignores an id that it has seen before: nothing is created, and the first event is what there is.
        return StandInResponse.Json(Provider, 200, (_seen.TryAdd(resource.Name, resource, out var earlier) ? resource : earlier).ToUtf8Bytes());
    }

    public override void Forget() => _seen.Clear();

    protected override StandInResponse? Refusal(FailureKind kind, ValidationResult result) => kind switch
    {
        FailureKind.InvalidRequest => Status(400, "INVALID_ARGUMENT", Describe(result)),
        FailureKind.UnsupportedMediaType => Status(400, "INVALID_ARGUMENT", "The media type is not supported."),
        FailureKind.UnsupportedContentCoding => Status(415, "INVALID_ARGUMENT", Describe(result)),
        FailureKind.Unauthorized => Status(401, "UNAUTHENTICATED", "The request has no valid access token."),
        FailureKind.UnknownAgent => Status(403, "PERMISSION_DENIED", "The request is not allowed for this agent."),
        FailureKind.UnknownRecipient => Status(404, "NOT_FOUND", "RCS is not enabled for this number."),
        FailureKind.NotFound or FailureKind.MethodNotAllowed => Status(404, "NOT_FOUND", "There is no such method."),
        FailureKind.TooManyRequests => Status(429, "RESOURCE_EXHAUSTED", "The quota is used up."),
        FailureKind.InternalError => Status(500, "INTERNAL", "Internal error."),
        FailureKind.ServiceUnavailable => Status(503, "UNAVAILABLE", "The service is not available for the moment."),
        _ => null,
    };

    private StandInResponse Status(int code, string status, string message) =>
        StandInResponse.Json(
            Provider,
            code,
            new ErrorResponse { Error = new ErrorStatus { Code = code, Message = message, Status = status } }.ToUtf8Bytes());
}
