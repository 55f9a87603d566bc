using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.Extensions.Http;

/// <summary>Where a provider is, which account is used, and what proves it. Nothing of it prints itself.</summary>
public sealed class ProviderClientOptions
{
    /// <summary>The provider.</summary>
    public ProviderEntry Provider { get; internal set; } = null!;

    /// <summary>Where the provider is: absolute, with http or https. A path in it goes in front.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The agent of events that name none.</summary>
    public string? Agent { get; set; }

    /// <summary>What says which account is used, by the names of <see cref="ProviderEntry.Settings"/>.</summary>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether an answer means that the event was taken; by default a documented one with a status of 200 to 299. Set it for a provider that answers
    /// so and says in the body that it failed. It is given what <see cref="SendResult.Response"/> will be.
    /// </summary>
    public Func<object, bool>? IsAccepted { get; set; }

    /// <summary>The clock of typing indicators; that of the services, or the system's, if null.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>The section that was read; null if everything is set in code.</summary>
    internal string? Section { get; set; }

    /// <summary>What is wrong with the section.</summary>
    internal List<string> Problems { get; } = [];

    /// <summary>What makes the credential of each scheme.</summary>
    internal Dictionary<string, Func<CancellationToken, ValueTask<HttpCredential>>> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The credentials that do not change, to be judged at start.</summary>
    internal Dictionary<string, HttpCredential> Fixed { get; } = new(StringComparer.Ordinal);

    /// <summary>Sets a credential that does not change.</summary>
    /// <param name="scheme">The name of the scheme in the OpenAPI document.</param>
    /// <param name="credential">The credential.</param>
    public void UseCredential(string scheme, HttpCredential credential)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(credential);
        Fixed[scheme] = credential;
        Sources[scheme] = _ => ValueTask.FromResult(credential);
    }

    /// <summary>Sets where a credential that expires comes from. It is asked for each request; keep what is still valid.</summary>
    /// <param name="scheme">The name of the scheme in the OpenAPI document.</param>
    /// <param name="source">Makes the credential.</param>
    public void UseCredential(string scheme, Func<CancellationToken, ValueTask<HttpCredential>> source)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(source);
        Fixed.Remove(scheme);
        Sources[scheme] = source;
    }

    /// <summary>Sets where the bearer token comes from. It is asked for each request; keep a token that is still valid.</summary>
    /// <param name="source">Makes the token.</param>
    /// <exception cref="InvalidOperationException">The provider takes no bearer token.</exception>
    public void UseToken(Func<CancellationToken, ValueTask<string>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scheme = Schemes.FirstOrDefault(s => s.Kind == SecuritySchemeKind.Bearer)
            ?? throw new InvalidOperationException($"The provider '{Provider.Name}' takes no bearer token: use UseCredential.");
        UseCredential(scheme.Id, async cancellationToken => new BearerToken(await source(cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>The schemes that some operation asks for.</summary>
    internal IEnumerable<SecurityScheme> Schemes => Provider.Operations.SelectMany(o => o.Operation.Security).DistinctBy(s => s.Id);

    /// <summary>The settings as requests are made with them.</summary>
    internal ConnectionSettings Connection => new(Settings.AsReadOnly());

    /// <summary>The credentials of an operation, in the order in which it has them.</summary>
    internal async ValueTask<HttpCredential[]> CredentialsOf(HttpOperation operation, CancellationToken cancellationToken)
    {
        var credentials = new HttpCredential[operation.Security.Count];
        for (var i = 0; i < credentials.Length; i++)
        {
            credentials[i] = await Sources[operation.Security[i].Id](cancellationToken).ConfigureAwait(false);
        }

        return credentials;
    }

    /// <summary>The provider's name, and nothing else.</summary>
    public override string ToString() => Provider?.Name ?? nameof(ProviderClientOptions);
}
