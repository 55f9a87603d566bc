using AgentEvents.Pacts.Exceptions;

namespace AgentEvents.Pacts;

/// <summary>Hands a message to the consumer's handler.</summary>
public interface IConfiguredMessageVerifier
{
    /// <summary>Hands the message over. If the handler takes it without an exception, the pact file is written.</summary>
    /// <typeparam name="T">What the content is deserialised to; <see cref="System.Text.Json.JsonElement"/> keeps it as it is.</typeparam>
    /// <param name="handler">The handler.</param>
    /// <exception cref="PactMessageConsumerVerificationException">The content is no <typeparamref name="T"/>, or the handler threw.</exception>
    /// <exception cref="InvalidOperationException">The builder is used up, or another message has this description and these states.</exception>
    void Verify<T>(Action<T> handler);

    /// <inheritdoc cref="Verify{T}"/>
    /// <returns>Done when the file is written.</returns>
    Task VerifyAsync<T>(Func<T, Task> handler);
}
