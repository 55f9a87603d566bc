namespace AgentEvents.Pacts;

/// <summary>Describes a message that the consumer receives.</summary>
public interface IMessagePactBuilderV4
{
    /// <summary>Begins the message.</summary>
    /// <param name="description">What is received, unique in the pact together with the provider states.</param>
    /// <exception cref="InvalidOperationException">The builder has a message: one for each builder.</exception>
    IMessageBuilderV4 ExpectsToReceive(string description);

    /// <summary>Adds metadata to the pact itself.</summary>
    /// <param name="namespace">First key.</param>
    /// <param name="name">Second key.</param>
    /// <param name="value">The value.</param>
    IMessagePactBuilderV4 WithPactMetadata(string @namespace, string name, string value);
}
