namespace AgentEvents.Pacts;

/// <inheritdoc cref="IConsumerContext"/>
internal sealed record ConsumerContext(Uri MockServerUri) : IConsumerContext;
