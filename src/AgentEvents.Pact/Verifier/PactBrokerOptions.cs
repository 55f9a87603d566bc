using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts.Verifier;

/// <inheritdoc cref="IPactBrokerOptions"/>
internal sealed class PactBrokerOptions : IPactBrokerOptions
{
    private static readonly JsonSerializerOptions SelectorJson = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    private string? _user;
    private string? _password;
    private string? _token;
    private string? _branch;
    private string? _wipSince;
    private bool _isPendingEnabled;
    private string[] _providerTags = [];
    private string[] _consumerTags = [];
    private string[] _selectors = [];
    private PactBrokerPublishOptions? _publishing;

    /// <summary>Whether some of what the broker hands out may fail.</summary>
    public bool AllowsPending => _isPendingEnabled || _wipSince is not null;

    /// <summary>Whether the results are published.</summary>
    public bool Publishes => _publishing is not null;

    /// <inheritdoc/>
    public IPactBrokerOptions BasicAuthentication(string username, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(password);
        (_user, _password) = (username, password);
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions TokenAuthentication(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        _token = token;
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions EnablePending()
    {
        _isPendingEnabled = true;
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions ProviderBranch(string branch)
    {
        _branch = branch;
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions ProviderTags(params string[] tags)
    {
        _providerTags = tags;
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions ConsumerTags(params string[] tags)
    {
        _consumerTags = tags;
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions ConsumerVersionSelectors(ICollection<ConsumerVersionSelector> selectors)
    {
        ArgumentNullException.ThrowIfNull(selectors);
        _selectors = [.. selectors.Select(static selector => JsonSerializer.Serialize(selector, SelectorJson))];
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions ConsumerVersionSelectors(params ConsumerVersionSelector[] selectors) =>
        ConsumerVersionSelectors((ICollection<ConsumerVersionSelector>)selectors);

    /// <inheritdoc/>
    public IPactBrokerOptions IncludeWipPactsSince(DateTime date)
    {
        _wipSince = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions PublishResults(string providerVersion) => PublishResults(providerVersion, static _ => { });

    /// <inheritdoc/>
    public IPactBrokerOptions PublishResults(string providerVersion, Action<IPactBrokerPublishOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerVersion);
        ArgumentNullException.ThrowIfNull(configure);
        _publishing = new PactBrokerPublishOptions(providerVersion);
        configure(_publishing);
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerOptions PublishResults(bool condition, string providerVersion) => PublishResults(condition, providerVersion, static _ => { });

    /// <inheritdoc/>
    public IPactBrokerOptions PublishResults(bool condition, string providerVersion, Action<IPactBrokerPublishOptions> configure) =>
        condition ? PublishResults(providerVersion, configure) : this;

    /// <summary>Hands the options to the core.</summary>
    /// <param name="verifier">The verification.</param>
    /// <param name="broker">Base address of the broker.</param>
    /// <returns>Whether the core took them.</returns>
    public bool Apply(VerifierModel verifier, Uri broker)
    {
        _publishing?.Apply(verifier);
        return NativeVerifier.AddBroker(
            verifier,
            broker.AbsoluteUri,
            _user,
            _password,
            _token,
            _isPendingEnabled ? (byte)1 : (byte)0,
            _wipSince,
            _providerTags,
            (ushort)_providerTags.Length,
            _branch,
            _selectors,
            (ushort)_selectors.Length,
            _consumerTags,
            (ushort)_consumerTags.Length) == 0;
    }
}
