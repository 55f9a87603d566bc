using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Sinch;

namespace AgentEvents.StandIn;

/// <summary>What the stand-in accepts and how it answers. Nothing has to be set.</summary>
public sealed record StandInOptions
{
    /// <summary>The port on the loopback; 0, the default, takes one that is free.</summary>
    public int Port { get; init; }

    /// <summary>What Sinch's accounts prove themselves with. By default the token is <c>sinch-token</c>.</summary>
    public SinchCredentials SinchCredentials { get; init; } = new() { Bearer = new BearerToken("sinch-token") };

    /// <summary>What Google's accounts prove themselves with. By default the access token is <c>google-token</c>.</summary>
    public GoogleCredentials GoogleCredentials { get; init; } = new() { AccessToken = new BearerToken("google-token") };

    /// <summary>
    /// What Kaleyra's accounts prove themselves with. By default the user is <c>kaleyra-user</c> with <c>kaleyra-password</c>, and the key
    /// <c>kaleyra-key</c>.
    /// </summary>
    public KaleyraCredentials KaleyraCredentials { get; init; } = new()
    {
        Basic = new BasicCredentials("kaleyra-user", "kaleyra-password"),
        ApiKey = new ApiKey("kaleyra-key"),
    };

    /// <summary>The agents that every provider knows; null, the default, for any.</summary>
    public IReadOnlySet<string>? Agents { get; init; }

    /// <summary>The account that Kaleyra knows, as it stands in the path; null, the default, for any.</summary>
    public string? KaleyraSid { get; init; }

    /// <summary>The clock that times come from and that delays are measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes the ids that providers give. It is called by several threads at a time.</summary>
    public Func<Guid> NewId { get; init; } = Guid.NewGuid;

    /// <summary>
    /// How many bytes the body of a request may have, in gzip and without it; one with more is answered with 413. 64 KiB by default.
    /// </summary>
    public int MaxBodyBytes { get; init; } = 64 * 1024;

    /// <summary>How many requests <see cref="StandInServer.Received"/> keeps: the last ones. 1,000 by default.</summary>
    public int MaxReceived { get; init; } = 1000;

    /// <summary>
    /// Changes every answer of a provider before it is written; null to leave them. With it a test can have a provider that breaks its contract.
    /// </summary>
    public Func<StandInResponse, StandInResponse>? Rewrite { get; init; }
}
