using AgentEvents.Extensions.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds clients for RCS providers.</summary>
public static class AgentEventsServiceCollectionExtensions
{
    /// <summary>Begins to add clients; each provider is added to what this returns.</summary>
    /// <param name="services">The services of the application.</param>
    /// <example>
    /// <code>
    /// services.AddAgentEvents().AddProvider(provider, configuration.GetSection("Rcs"));
    /// </code>
    /// </example>
    public static AgentEventsBuilder AddAgentEvents(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return new AgentEventsBuilder(services);
    }
}
