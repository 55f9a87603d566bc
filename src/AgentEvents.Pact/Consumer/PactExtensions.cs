namespace AgentEvents.Pacts;

/// <summary>The two kinds of interactions that a pact can hold.</summary>
public static class PactExtensions
{
    /// <summary>Interactions over HTTP, against a mock server on the loopback.</summary>
    /// <param name="pact">The pact.</param>
    /// <param name="port">Port of the mock server; by default a free one.</param>
    /// <returns>A builder for one verification.</returns>
    public static IPactBuilderV4 WithHttpInteractions(this IPactV4 pact, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(pact);
        return new PactBuilder(pact, checked((ushort)(port ?? 0)));
    }

    /// <summary>Messages that the consumer receives.</summary>
    /// <param name="pact">The pact.</param>
    /// <returns>A builder for one verification.</returns>
    public static IMessagePactBuilderV4 WithMessageInteractions(this IPactV4 pact)
    {
        ArgumentNullException.ThrowIfNull(pact);
        return new MessagePactBuilder(pact);
    }
}
