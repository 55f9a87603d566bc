using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts;

/// <inheritdoc cref="IMessagePactBuilderV4"/>
internal sealed class MessagePactBuilder(IPactV4 pact) : IMessagePactBuilderV4
{
    private readonly PactModel _model = new(pact.Consumer, pact.Provider);
    private readonly SingleUse _use = new("message pact builder");

    /// <inheritdoc/>
    public IMessageBuilderV4 ExpectsToReceive(string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        _use.Use();
        return new MessageBuilder(pact, _model, new InteractionDraft(_model, _model.NewMessage(description), description));
    }

    /// <inheritdoc/>
    public IMessagePactBuilderV4 WithPactMetadata(string @namespace, string name, string value)
    {
        _use.RequireUnused();
        _model.AddMetadata(@namespace, name, value);
        return this;
    }
}
