using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;
using AgentEvents.StandIn.Endpoints;

namespace AgentEvents.StandIn.Hosting;

/// <summary>Whether a request is accepted, and why not.</summary>
/// <param name="Refusal">Why not; null if it is accepted.</param>
/// <param name="Read">The request as it was read; null if it was not looked at.</param>
internal sealed record Verdict(FailureKind? Refusal, ReadRequest? Read)
{
    /// <summary>Whether the request is accepted.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>Judges a request: whether there is something to call, who calls, and then what is said.</summary>
    /// <param name="endpoint">The provider's operation.</param>
    /// <param name="wire">The request.</param>
    /// <param name="isAuthenticated">Whether it carries the credentials of the account.</param>
    /// <param name="agents">The agents that are known; null for any.</param>
    public static Verdict On(ProviderEndpoint endpoint, WireRequest wire, bool isAuthenticated, IReadOnlySet<string>? agents)
    {
        if (!isAuthenticated)
        {
            return new(FailureKind.Unauthorized, null);
        }

        if (!endpoint.HasPath(wire.Target))
        {
            return new(FailureKind.NotFound, null);
        }

        if (wire.Method != endpoint.Operation.Method)
        {
            return new(FailureKind.MethodNotAllowed, null);
        }

        var read = endpoint.Read(wire);
        return new(RefusalOf(read, agents), read);
    }

    private static FailureKind? RefusalOf(ReadRequest read, IReadOnlySet<string>? agents)
    {
        if (read.Request is null)
        {
            return read.Result.Violations.Select(RefusalOf)
                .FirstOrDefault(refusal => refusal != FailureKind.InvalidRequest, FailureKind.InvalidRequest);
        }

        return agents is not null && !(read.Event?.Agent is { } agent && agents.Contains(agent)) ? FailureKind.UnknownAgent : null;
    }

    // Some of what can be wrong has a status of its own in HTTP.
    private static FailureKind RefusalOf(Violation violation) => violation.Keyword switch
    {
        "http-body-size" => FailureKind.ContentTooLarge,
        "http-content-coding" => FailureKind.UnsupportedContentCoding,
        "http-media-type" => FailureKind.UnsupportedMediaType,
        _ => FailureKind.InvalidRequest,
    };
}
