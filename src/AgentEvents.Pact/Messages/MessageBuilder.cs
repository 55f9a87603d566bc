using System.Text.Json;
using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts;

/// <inheritdoc cref="IMessageBuilderV4"/>
internal sealed class MessageBuilder(IPactV4 pact, PactModel model, InteractionDraft draft) : IMessageBuilderV4
{
    /// <inheritdoc/>
    public IMessageBuilderV4 Given(string providerState)
    {
        draft.AddState(providerState);
        return this;
    }

    /// <inheritdoc/>
    public IMessageBuilderV4 Given(string providerState, IDictionary<string, string> parameters)
    {
        draft.AddState(providerState, parameters);
        return this;
    }

    /// <inheritdoc/>
    public IMessageBuilderV4 WithMetadata(string key, string value)
    {
        draft.Set($"metadata {key}", value, message => NativePact.WithMessageMetadata(message, key, value, InteractionPart.Request));
        return this;
    }

    /// <inheritdoc/>
    public IConfiguredMessageVerifier WithJsonContent(object? body) => WithJsonContent(body, pact.Config.DefaultJsonSettings);

    /// <inheritdoc/>
    public IConfiguredMessageVerifier WithJsonContent(object? body, JsonSerializerOptions settings)
    {
        var content = JsonSerializer.Serialize(body, settings);
        draft.Set("the content", content, message => NativePact.WithBody(message, InteractionPart.Request, "application/json", content));
        return new ConfiguredMessageVerifier(pact, model, draft);
    }
}
