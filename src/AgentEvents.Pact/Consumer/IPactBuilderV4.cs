using AgentEvents.Pacts.Exceptions;

namespace AgentEvents.Pacts;

/// <summary>
/// Collects HTTP interactions and plays them. One interaction for a builder is best: the core's time grows faster than their number.
/// </summary>
public interface IPactBuilderV4
{
    /// <summary>Adds an interaction.</summary>
    /// <param name="description">What the consumer asks for, unique in the pact together with the provider states.</param>
    /// <returns>A builder for the request.</returns>
    /// <exception cref="InvalidOperationException">The builder is used up, or has an interaction with this description.</exception>
    IRequestBuilderV4 UponReceiving(string description);

    /// <summary>Runs a consumer against the mock server. If it asked for exactly what is described, the pact file is written.</summary>
    /// <param name="interact">The consumer.</param>
    /// <exception cref="PactFailureException">The consumer asked for something else, or for less.</exception>
    /// <exception cref="InvalidOperationException">The builder is used up, or another interaction has this description and these states.</exception>
    void Verify(Action<IConsumerContext> interact);

    /// <inheritdoc cref="Verify"/>
    /// <returns>Done when the file is written.</returns>
    Task VerifyAsync(Func<IConsumerContext, Task> interact);
}
