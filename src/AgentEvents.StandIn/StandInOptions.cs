using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.StandIn;

/// <summary>What the stand-in accepts and how it answers. Nothing has to be set.</summary>
public sealed record StandInOptions
{
    /// <summary>The port on the loopback; 0, the default, takes one that is free.</summary>
    public int Port { get; init; }

    /// <summary>The providers; those that are built in unless set.</summary>
    public IReadOnlyList<StandInProvider> Providers { get; init; } = StandInProvider.BuiltIn;

    /// <summary>
    /// What the accounts of a provider prove themselves with, one for each of its security schemes, by the provider's name. By default a provider
    /// <c>acme</c> has the token <c>acme-token</c>, the user <c>acme-user</c> with <c>acme-password</c>, and the key <c>acme-key</c>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<HttpCredential>> Credentials { get; init; } =
        new Dictionary<string, IReadOnlyList<HttpCredential>>();

    /// <summary>
    /// The account that a provider knows, by the provider's name: values of its settings by their names (<see cref="SettingEntry"/>). A request for
    /// another account has the wrong credentials. Without a value any account is known.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Accounts { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The agents that every provider knows; null, the default, for any.</summary>
    public IReadOnlySet<string>? Agents { get; init; }

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

    /// <summary>How often a delivery is sent in all to a webhook that answers so that the provider repeats it. 3 by default.</summary>
    public int MaxDeliveries { get; init; } = 3;

    /// <summary>How long a repetition waits, by <see cref="Clock"/>. No time by default.</summary>
    public TimeSpan RedeliveryDelay { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// Changes every answer of a provider before it is written; null to leave them. With it a test can have a provider that breaks its contract.
    /// </summary>
    public Func<StandInResponse, StandInResponse>? Rewrite { get; init; }

    /// <summary>What a provider's operation asks for where <see cref="Credentials"/> has nothing.</summary>
    /// <param name="provider">The provider: the name of its folder.</param>
    /// <param name="operation">The operation.</param>
    public static HttpCredential[] UsualCredentials(string provider, HttpOperation operation)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(operation);
        var name = string.Concat(provider.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-'));
        return [.. operation.Security.Select(scheme => Usual(scheme.Kind, name))];
    }

    /// <summary>The credentials that a provider's operation asks for.</summary>
    internal HttpCredential[] CredentialsOf(string provider, HttpOperation operation) =>
        operation.Security.Count > 0 && Credentials.TryGetValue(provider, out var given) ? [.. given] : UsualCredentials(provider, operation);

    /// <summary>The account that a provider knows.</summary>
    internal IReadOnlyDictionary<string, string> SettingsOf(string provider) =>
        Accounts.TryGetValue(provider, out var given) ? given : new Dictionary<string, string>();

    private static HttpCredential Usual(SecuritySchemeKind kind, string name) => kind switch
    {
        SecuritySchemeKind.Bearer => new BearerToken(name + "-token"),
        SecuritySchemeKind.Basic => new BasicCredentials(name + "-user", name + "-password"),
        _ => new ApiKey(name + "-key"),
    };
}
