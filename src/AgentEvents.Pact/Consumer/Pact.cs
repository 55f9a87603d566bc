namespace AgentEvents.Pacts;

/// <summary>
/// Starts pacts. Names and shapes are PactNet's, version 5, so that moving to that package is a change of packages and of <c>using</c> lines.
/// </summary>
public sealed class Pact : IPactV4
{
    private Pact(string consumer, string provider, PactConfig config)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(consumer);
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentNullException.ThrowIfNull(config);
        Consumer = consumer;
        Provider = provider;
        Config = config;
    }

    /// <inheritdoc/>
    public string Consumer { get; }

    /// <inheritdoc/>
    public string Provider { get; }

    /// <inheritdoc/>
    public PactConfig Config { get; }

    /// <summary>A pact of specification version 4 with the default configuration.</summary>
    /// <param name="consumer">Name of the consumer.</param>
    /// <param name="provider">Name of the provider.</param>
    public static IPactV4 V4(string consumer, string provider) => new Pact(consumer, provider, new PactConfig());

    /// <summary>A pact of specification version 4.</summary>
    /// <param name="consumer">Name of the consumer.</param>
    /// <param name="provider">Name of the provider.</param>
    /// <param name="config">Where the file goes, and more.</param>
    public static IPactV4 V4(string consumer, string provider, PactConfig config) => new Pact(consumer, provider, config);
}
