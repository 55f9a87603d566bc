using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.StandIn.Endpoints;

/// <summary>
/// One provider's operation: reads requests by the generated code, and answers with generated models as the provider's document says.
/// </summary>
internal abstract class ProviderEndpoint
{
    /// <summary>How many event ids a provider remembers.</summary>
    protected const int RememberedIds = 10_000;

    /// <summary>An event that every provider can carry: what is made of it shows where the credentials stand.</summary>
    protected static readonly OutboundEvent AnyEvent = new OutboundTyping
    {
        Recipient = "+12025550100",
        Agent = "agent",
        EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9",
    };

    /// <summary>Where that event would go.</summary>
    protected static readonly Uri Anywhere = new("http://localhost");

    private static readonly byte[] Page = "<html><body>It works!</body></html>"u8.ToArray();

    /// <summary>The provider.</summary>
    public abstract Provider Provider { get; }

    /// <summary>What the OpenAPI document says about the operation.</summary>
    public abstract HttpOperation Operation { get; }

    /// <summary>Who may send requests.</summary>
    public abstract CredentialCheck Credentials { get; }

    /// <summary>The failures that wait for requests.</summary>
    public FailureQueue Failures { get; } = new();

    /// <summary>What all paths of the operation begin with.</summary>
    public string Prefix => Operation.PathTemplate[..Operation.PathTemplate.IndexOf('{', StringComparison.Ordinal)];

    /// <summary>Whether the path of a target fits the operation's.</summary>
    /// <param name="target">Path and query, as on the wire.</param>
    public bool HasPath(string target) => Operation.Matches(Operation.Method, target);

    /// <summary>Reads a request.</summary>
    /// <param name="wire">The request, as on the wire.</param>
    public abstract ReadRequest Read(WireRequest wire);

    /// <summary>The answer to a valid request.</summary>
    /// <param name="read">The request.</param>
    public abstract StandInResponse Accept(ReadRequest read);

    /// <summary>Forgets the event ids that were seen.</summary>
    public virtual void Forget()
    {
    }

    /// <summary>The provider's answer to what went wrong.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="result">What is wrong with the request, if it is that.</param>
    /// <returns>The answer; null if this cannot happen at this provider.</returns>
    protected abstract StandInResponse? Refusal(FailureKind kind, ValidationResult result);

    /// <summary>The provider's answer to what went wrong.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="result">What is wrong with the request, if it is that.</param>
    /// <returns>The answer; null if this cannot happen at this provider, or is no answer.</returns>
    public StandInResponse? Refuse(FailureKind kind, ValidationResult? result = null)
    {
        var refusal = Refusal(kind, result ?? ValidationResult.Valid) ?? kind switch
        {
            FailureKind.ContentTooLarge => StandInResponse.Bare(Provider, 413),
            FailureKind.BadGateway => StandInResponse.Bare(Provider, 502),
            FailureKind.TooManyRequests => StandInResponse.Bare(Provider, 429),
            FailureKind.EmptyBody => StandInResponse.Bare(Provider, 200),
            FailureKind.NotJson => StandInResponse.Bare(Provider, 200).With("Content-Type", "text/html") with { Body = Page },
            _ => null,
        };

        // HTTP itself demands these fields, whatever the provider's page shows (RFC 9110, sections 12.5.3, 15.5.2 and 15.5.6; RFC 6585, section 4).
        return kind switch
        {
            FailureKind.Unauthorized => refusal?.With("WWW-Authenticate", Challenge),
            FailureKind.MethodNotAllowed when refusal is { StatusCode: 405 } => refusal.With("Allow", Operation.Method),
            FailureKind.UnsupportedContentCoding => refusal?.With("Accept-Encoding", "gzip, identity"),
            FailureKind.TooManyRequests => refusal?.With("Retry-After", "1"),
            _ => refusal,
        };
    }

    /// <summary>What is wrong with a request, in one line: places and rules, no values.</summary>
    /// <param name="result">What is wrong.</param>
    protected static string Describe(ValidationResult result) =>
        string.Join(
            "; ",
            result.Violations.Select(violation => $"{violation.InstanceLocation}: {violation.Message}").Prepend("The request is not valid"));

    /// <summary>Whether a failure can happen at this provider.</summary>
    /// <param name="kind">The failure.</param>
    public bool Knows(FailureKind kind) =>
        kind is FailureKind.Slow or FailureKind.ConnectionCut or FailureKind.BodyCut or FailureKind.EndlessBody || Refuse(kind) is not null;

    /// <summary>How a request is prompted for credentials.</summary>
    private string Challenge => Credentials.Scheme == SecuritySchemeKind.Basic ? "Basic realm=\"stand-in\", charset=\"UTF-8\"" : "Bearer";

    /// <summary>What an operation is, for a request that has one.</summary>
    protected static HttpOperation OperationOf<T>()
        where T : class, IHttpRequestModel<T> => T.Operation;
}
