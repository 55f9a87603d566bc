using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification;

/// <summary>The header fields that requests are sent with: some for all providers, some for one. They never print themselves.</summary>
internal sealed class ProviderCredentials
{
    private readonly IReadOnlyList<HttpField> _ofAll;
    private readonly ILookup<string, HttpField> _ofOne;

    private ProviderCredentials(IReadOnlyList<HttpField> ofAll, ILookup<string, HttpField> ofOne)
    {
        _ofAll = ofAll;
        _ofOne = ofOne;
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="options">The options.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="CannotRunException">Something is no header field.</exception>
    public static ProviderCredentials Read(VerifyOptions options, Func<string, string?> variable) => new(
        [.. options.Headers.Select(text => HeaderField.Read(text, variable))],
        options.Credentials.Select(text => HeaderField.ReadOfProvider(text, variable))
            .ToLookup(c => c.Provider, c => c.Field, StringComparer.Ordinal));

    /// <summary>Demands that all of them are for providers that are verified: a misspelt name would send a request without credentials.</summary>
    /// <param name="providers">The providers, as pacts spell them.</param>
    /// <exception cref="CannotRunException">Some are for another one.</exception>
    public void RequireUsed(IEnumerable<string> providers)
    {
        string[] verified = [.. providers.Distinct(StringComparer.Ordinal)];
        if (_ofOne.Select(group => group.Key).FirstOrDefault(name => !verified.Any(one => ProviderNames.IsMeant(one, name))) is { } other)
        {
            throw new CannotRunException($"--credentials are for '{other}', which is not verified; verified: {string.Join(", ", verified)}");
        }
    }

    /// <summary>Those of a provider; its own take the place of those for all.</summary>
    /// <param name="provider">The provider, as pacts spell it.</param>
    public IReadOnlyList<HttpField> Of(string provider) =>
        [
            .. _ofAll.Where(field => !OfOne(provider).Any(own => own.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))),
            .. OfOne(provider),
        ];

    private IEnumerable<HttpField> OfOne(string provider) =>
        _ofOne.Where(group => ProviderNames.IsMeant(provider, group.Key)).SelectMany(group => group);
}
