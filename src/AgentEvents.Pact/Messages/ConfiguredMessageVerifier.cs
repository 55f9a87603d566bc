using System.Text.Json;
using AgentEvents.Pacts.Exceptions;
using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts;

/// <inheritdoc cref="IConfiguredMessageVerifier"/>
internal sealed class ConfiguredMessageVerifier(IPactV4 pact, PactModel model, InteractionDraft draft) : IConfiguredMessageVerifier
{
    private readonly SingleUse _use = new("message");

    /// <inheritdoc/>
    public void Verify<T>(Action<T> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        VerifyAsync<T>(message =>
        {
            handler(message);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public async Task VerifyAsync<T>(Func<T, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _use.Use();
        using (model)
        {
            await HandOver(handler).ConfigureAwait(false);
            InteractionRegistry.Enter(pact, draft);
            model.WriteFile(pact.Config.PactDir);
        }
    }

    private async Task HandOver<T>(Func<T, Task> handler)
    {
        try
        {
            await handler(Read<T>(model.Reify(draft.Handle))).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new PactMessageConsumerVerificationException($"The consumer's handler did not take the message '{draft.Description}'.", exception);
        }
    }

    // The core's own wrapping, {"contents":{"content":…}}, is no part of the message.
    private T Read<T>(string message)
    {
        using var document = JsonDocument.Parse(message);
        var content = document.RootElement.GetProperty("contents").GetProperty("content");
        return content.Deserialize<T>(pact.Config.DefaultJsonSettings)
            ?? throw new PactFailureException($"The content of '{draft.Description}' is null.");
    }
}
