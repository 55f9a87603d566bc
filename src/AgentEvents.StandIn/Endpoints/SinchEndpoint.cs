using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.Models.Sinch;
using AgentEvents.Models.Validation;

namespace AgentEvents.StandIn.Endpoints;

/// <summary>Sinch: answers as its page and its general table of errors say.</summary>
internal sealed class SinchEndpoint : ProviderEndpoint
{
    private readonly StandInOptions _options;
    private readonly LastItems<string, EventAccepted> _seen = new(RememberedIds);

    public SinchEndpoint(StandInOptions options)
    {
        _options = options;
        using var message = SinchRequest.FromOutboundEvent(AnyEvent)
            .GetValueOrThrow()
            .ToHttpRequestMessage(Anywhere, options.SinchCredentials)
            .ThrowIfInvalid();
        Credentials = new CredentialCheck(Operation, message);
    }

    public override Provider Provider => Provider.Sinch;

    public override HttpOperation Operation => OperationOf<SendAgentEventRequest>();

    public override CredentialCheck Credentials { get; }

    public override ReadRequest Read(WireRequest wire) =>
        SinchRequest.TryRead(wire, out var request, out var result) ? new(request, request.ToOutboundEvent().Value, result) : new(null, null, result);

    public override StandInResponse Accept(ReadRequest read)
    {
        var request = (SendAgentEventRequest)read.Request!;
        var accepted = new EventAccepted { EventId = request.Body.EventId ?? _options.NewId().ToString() };
        return _seen.TryAdd(accepted.EventId, accepted, out _)
            ? StandInResponse.Json(Provider, 200, accepted.ToUtf8Bytes())
            : Refuse(FailureKind.DuplicateEventId)!;
    }

    public override void Forget() => _seen.Clear();

    protected override StandInResponse? Refusal(FailureKind kind, ValidationResult result) => kind switch
    {
        FailureKind.InvalidRequest => Error(400, new ErrorResponse { Error = "Invalid request", FieldErrors = FieldErrors(result) }),
        FailureKind.Unauthorized => Error(401, new ErrorResponse { Error = "Unauthorized" }),
        FailureKind.NotFound => Error(404, new ErrorResponse { Error = "Not found" }),
        FailureKind.UnknownAgent => Error(404, new ErrorResponse { Error = "Unknown agent" }),
        FailureKind.MethodNotAllowed => Error(405, new ErrorResponse { Error = "Method not allowed" }),
        FailureKind.DuplicateEventId => Error(409, new ErrorResponse { Error = "Duplicate event id" }),
        FailureKind.UnsupportedMediaType => Error(415, new ErrorResponse { Error = "Unsupported media type" }),
        FailureKind.UnsupportedContentCoding => Error(415, new ErrorResponse { Error = "Unsupported content coding" }),
        FailureKind.InternalError => Error(500, new ErrorResponse { Error = "Internal server error" }),
        FailureKind.ServiceUnavailable => Error(503, new ErrorResponse { Error = "Service unavailable" }),
        _ => null,
    };

    private StandInResponse Error(int status, ErrorResponse error) => StandInResponse.Json(Provider, status, error.ToUtf8Bytes());

    // Sinch names members of the body, not places in the request. A request that is refused although it follows the document is refused for its
    // number.
    private static ValueList<FieldError> FieldErrors(ValidationResult result) => result.IsValid
        ? [new FieldError { Field = "to", Errors = ["must match the pattern"] }]
        : [.. result.Violations
            .GroupBy(violation => violation.InstanceLocation, StringComparer.Ordinal)
            .Select(place => new FieldError
            {
                Field = FieldOf(place.Key),
                Errors = [.. place.Select(violation => violation.Message).Distinct(StringComparer.Ordinal)],
            })];

    private static string FieldOf(string pointer)
    {
        const string Body = "/body/";
        var inBody = pointer.StartsWith(Body, StringComparison.Ordinal) ? pointer[Body.Length..] : pointer.TrimStart('/');
        return inBody.Replace('/', '.');
    }
}
