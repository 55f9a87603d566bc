using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;
using AgentEvents.StandIn.Endpoints;

namespace AgentEvents.StandIn.Hosting;

/// <summary>Whether a request is accepted, and why not.</summary>
/// <param name="Refusal">Why not; null if it is accepted.</param>
/// <param name="Read">The request as it was read; null if it was not looked at.</param>
internal sealed record Verdict(FailureKind? Refusal, RequestReading? Read)
{
    /// <summary>Whether the request is accepted.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>
    /// Judges a request, in the order of the conditions of <c>x-when</c>: whether there is something to call, who calls, and then what is said.
    /// </summary>
    /// <param name="endpoint">The provider's operation.</param>
    /// <param name="wire">The request.</param>
    /// <param name="isAuthenticated">Whether it carries the credentials of the account.</param>
    /// <param name="agents">The agents that are known; null for any.</param>
    public static Verdict On(OperationEndpoint endpoint, WireRequest wire, bool isAuthenticated, IReadOnlySet<string>? agents)
    {
        if (!endpoint.HasPath(wire.Target))
        {
            return new(FailureKind.NotFound, null);
        }

        if (wire.Method != endpoint.Entry.Operation.Method)
        {
            return new(FailureKind.MethodNotAllowed, null);
        }

        // Whoever has no credentials is told nothing of the body, which is not even decoded.
        if (!isAuthenticated)
        {
            var outside = endpoint.Entry.Read(wire with { Body = default, Headers = [] });
            return new(Has(outside.Result, "http-media-type") ? FailureKind.UnsupportedMediaType : FailureKind.Unauthorized, null);
        }

        var read = endpoint.Entry.Read(wire);
        return new(RefusalOf(endpoint, read, agents), read);
    }

    // Some of what can be wrong has a status of its own in HTTP.
    private static FailureKind? RefusalOf(OperationEndpoint endpoint, RequestReading read, IReadOnlySet<string>? agents) => read switch
    {
        { Request: null } when Has(read.Result, "http-media-type") => FailureKind.UnsupportedMediaType,
        { Request: null } when Has(read.Result, "http-content-coding") => FailureKind.UnsupportedContentCoding,
        { Request: null } when Has(read.Result, "http-body-size") => FailureKind.PayloadTooLarge,
        { Request: null } => FailureKind.InvalidRequest,
        _ when !endpoint.Account.IsPassedBy(read) => FailureKind.Unauthorized,
        _ when agents is not null && !(read.ToEvent()?.Value?.Agent is { } agent && agents.Contains(agent)) => FailureKind.UnknownAgent,
        _ => null,
    };

    private static bool Has(ValidationResult result, string keyword) => result.Violations.Any(violation => violation.Keyword == keyword);
}
