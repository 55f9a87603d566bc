using AgentEvents.Pacts.Exceptions;
using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts;

/// <inheritdoc cref="IPactBuilderV4"/>
internal sealed class PactBuilder(IPactV4 pact, ushort port) : IPactBuilderV4
{
    private readonly PactModel _model = new(pact.Consumer, pact.Provider);
    private readonly List<InteractionDraft> _drafts = [];
    private readonly SingleUse _use = new("pact builder");

    /// <inheritdoc/>
    public IRequestBuilderV4 UponReceiving(string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        _use.RequireUnused();
        if (_drafts.Exists(draft => draft.Description == description))
        {
            // Within one builder the core compares descriptions alone.
            throw new InvalidOperationException($"This builder has an interaction '{description}' already; it would be replaced.");
        }

        var draft = new InteractionDraft(_model, _model.NewInteraction(description), description);
        _drafts.Add(draft);
        return new RequestBuilder(draft, pact.Config);
    }

    /// <inheritdoc/>
    public void Verify(Action<IConsumerContext> interact)
    {
        ArgumentNullException.ThrowIfNull(interact);
        VerifyAsync(context =>
        {
            interact(context);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public async Task VerifyAsync(Func<IConsumerContext, Task> interact)
    {
        ArgumentNullException.ThrowIfNull(interact);
        if (_drafts.Count == 0)
        {
            throw new InvalidOperationException("There is no interaction to verify: begin one with UponReceiving.");
        }

        _use.Use();
        using (_model)
        {
            using var server = _model.StartMockServer("127.0.0.1", port);
            await Interact(interact, server).ConfigureAwait(false);
            RequireMatch(server, null);
            _drafts.ForEach(draft => InteractionRegistry.Enter(pact, draft));
            _model.WriteFile(pact.Config.PactDir);
        }
    }

    // A consumer that gets the mock server's "this is not what was agreed" will mostly throw; the reason is what did not match.
    private async Task Interact(Func<IConsumerContext, Task> interact, MockServer server)
    {
        try
        {
            await interact(new ConsumerContext(server.Uri)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            RequireRequestsMatch(server, exception);
            throw;
        }
    }

    private void RequireRequestsMatch(MockServer server, Exception exception)
    {
        // That requests are missing is no news after an exception.
        if (MockServerFindings.Read(server.Mismatches).Any(finding => finding.WasAsked))
        {
            RequireMatch(server, exception);
        }
    }

    private void RequireMatch(MockServer server, Exception? exception)
    {
        if (server.Matched)
        {
            return;
        }

        pact.Config.WriteLine(server.Mismatches);
        pact.Config.WriteLine(server.Logs);
        var findings = MockServerFindings.Read(server.Mismatches);
        throw new PactFailureException(
            $"The consumer does not do what is described: {string.Join("; ", findings)}. The outputs of the configuration get the values.",
            exception);
    }
}
