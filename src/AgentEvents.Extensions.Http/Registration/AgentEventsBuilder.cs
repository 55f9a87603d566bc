using AgentEvents.Models.Catalogue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace AgentEvents.Extensions.Http;

/// <summary>
/// Adds a client for each provider: an <see cref="AgentEventClient"/> under the provider's name, and without a name if it is the only one.
/// </summary>
public sealed class AgentEventsBuilder
{
    internal AgentEventsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a provider whose address, account and credentials stand in the configuration.</summary>
    /// <param name="provider">The provider, from a generated catalogue.</param>
    /// <param name="section">
    /// The section: <c>BaseAddress</c>, <c>Agent</c>, <c>Settings:NAME</c> for each setting of the account, and <c>Credentials:SCHEME</c> with
    /// <c>Token</c>, with <c>UserName</c> and <c>Password</c>, or with <c>Key</c>. A name that is none of these is an error.
    /// </param>
    /// <param name="configure">Sets what does not stand there; runs afterwards.</param>
    /// <param name="name">What the client is called; the provider's name if null. With it one provider can have several accounts.</param>
    /// <remarks>The host does not start if something is missing or wrong. The message names the place in the configuration and no value.</remarks>
    public AgentEventsBuilder AddProvider(
        ProviderEntry provider, IConfigurationSection section, Action<ProviderClientOptions>? configure = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(provider, name, section, configure);
    }

    /// <summary>Adds a provider whose address, account and credentials are set in code.</summary>
    /// <param name="provider">The provider, from a generated catalogue.</param>
    /// <param name="configure">Sets them.</param>
    /// <param name="name">What the client is called; the provider's name if null.</param>
    public AgentEventsBuilder AddProvider(ProviderEntry provider, Action<ProviderClientOptions> configure, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(provider, name, null, configure);
    }

    /// <summary>
    /// Changes limits and delays of the standard resilience handler, for all providers. What is sent again is not its business: only what the event
    /// id makes safe, and only where the provider's document says that it may help.
    /// </summary>
    /// <param name="configure">Changes them.</param>
    public AgentEventsBuilder ConfigureResilience(Action<HttpStandardResilienceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.AddSingleton(new ResilienceSetup(configure));
        return this;
    }

    private AgentEventsBuilder Add(ProviderEntry provider, string? name, IConfigurationSection? section, Action<ProviderClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var key = name ?? provider.Name;
        if (Services.Any(s => s.ServiceType == typeof(ProviderRegistration) && ((ProviderRegistration)s.ImplementationInstance!).Name == key))
        {
            throw new ArgumentException($"There is a client called '{key}' already: give one of them another name.", nameof(name));
        }

        Services.AddMetrics();
        Services.TryAddSingleton<ClientTelemetry>();
        Services.AddSingleton(new ProviderRegistration(key, provider));
        Services.AddOptions<ProviderClientOptions>(key)
            .Configure(options => options.Provider = provider)
            .Configure(options => ProviderSection.Read(section, options))
            .Configure(options => configure?.Invoke(options))
            .ValidateOnStart();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProviderClientOptions>, ProviderClientValidator>());
        AddHttp(key);
        Services.AddKeyedSingleton(key, static (services, key) => AgentEventClient.Of(services, (string)key!));
        Services.TryAddSingleton(static services => services.GetRequiredKeyedService<AgentEventClient>(
            ProviderRegistration.Only(services.GetServices<ProviderRegistration>())));
        return this;
    }

    private void AddHttp(string key)
    {
        var http = Services.AddHttpClient(AgentEventClient.HttpNameOf(key));

        // The factory's own loggers write addresses, and addresses hold phone numbers.
        http.RemoveAllLoggers();

        // So does the framework's own activity, which comes with the propagator. What is followed blindly could lead a key to another host.
        http.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        });

        // The pipeline has limits of its own; one of a hundred seconds over it would only hide them.
        http.ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan);
        http.AddStandardResilienceHandler().Configure((options, services) =>
        {
            foreach (var setup in services.GetServices<ResilienceSetup>())
            {
                setup.Configure(options);
            }

            options.Retry.ShouldHandle = RetryRule.ShouldHandle;
        });
        http.AddHttpMessageHandler(static services => new ExchangeHandler(services.GetRequiredService<ClientTelemetry>()));
    }
}
