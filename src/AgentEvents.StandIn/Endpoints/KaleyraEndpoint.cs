using AgentEvents.Models.Http;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Validation;

namespace AgentEvents.StandIn.Endpoints;

/// <summary>
/// Kaleyra: the code in the body says what happened. Which status goes with a failure is not documented; here it is what HTTP has for it, and 200
/// for what comes from the operator.
/// </summary>
internal sealed class KaleyraEndpoint : ProviderEndpoint
{
    private readonly StandInOptions _options;

    public KaleyraEndpoint(StandInOptions options)
    {
        _options = options;
        var request = KaleyraRequest.FromOutboundEvent(AnyEvent, new KaleyraConnection { Sid = "sid" }).GetValueOrThrow();
        using var message = request.ToHttpRequestMessage(Anywhere, options.KaleyraCredentials).ThrowIfInvalid();
        Credentials = new CredentialCheck(Operation, message);
    }

    public override Provider Provider => Provider.Kaleyra;

    public override HttpOperation Operation => OperationOf<SendTypingIndicatorRequest>();

    public override CredentialCheck Credentials { get; }

    public override ReadRequest Read(WireRequest wire) =>
        KaleyraRequest.TryRead(wire, out var request, out var result)
            ? new(request, request.ToOutboundEvent().Value, result)
            : new(null, null, result);

    public override StandInResponse Accept(ReadRequest read)
    {
        var request = (SendTypingIndicatorRequest)read.Request!;
        return _options.KaleyraSid is { } sid && sid != request.Sid ? Refuse(FailureKind.Unauthorized)! : Answer(200, new EventPublished
        {
            Message = "Event published successfully",
            Data = new PublishedEvent { RequestId = _options.NewId().ToString(), To = request.Body.To, MessageId = _options.NewId().ToString() },
            Error = new PublishedError(),
        });
    }

    protected override StandInResponse? Refusal(FailureKind kind, ValidationResult result) => kind switch
    {
        FailureKind.NotPublished or FailureKind.UnknownAgent => Failed(200, "Access Denied"),
        FailureKind.InvalidRequest => Failed(400, Describe(result)),
        FailureKind.Unauthorized => Failed(401, "Access Denied"),
        FailureKind.NotFound => Failed(404, "Not found"),
        FailureKind.MethodNotAllowed => Failed(405, "Method not allowed"),
        FailureKind.UnsupportedMediaType => Failed(415, "Unsupported media type"),
        FailureKind.UnsupportedContentCoding => Failed(415, Describe(result)),
        FailureKind.InternalError => Failed(500, "Internal error"),
        FailureKind.ServiceUnavailable => Failed(503, "Service unavailable"),
        _ => null,
    };

    private StandInResponse Failed(int status, string errorText) => Answer(status, new EventFailed
    {
        Code = EventFailedCode.Rcs1004,
        Message = "Event publish failed",
        Data = new EmptyFailureData { Value = [] },
        Error = new EventError
        {
            ErrorCode = EventErrorErrorCode.ProvError,
            ErrorMessage = new ProviderError { Status = ProviderErrorStatus.Error, ErrorText = errorText }.ToJsonString(),
        },
    });

    private StandInResponse Answer(int status, EventResponse response) => StandInResponse.Json(Provider, status, response.ToUtf8Bytes());
}
