using AgentEvents.Models;

namespace AgentEvents.Extensions.Http;

/// <summary>The users who are shown typing: one session for each, however many ask for it.</summary>
/// <param name="client">Sends.</param>
/// <param name="telemetry">Takes what happens.</param>
/// <param name="clock">Measures the time.</param>
internal sealed class TypingSessions(AgentEventClient client, ClientTelemetry telemetry, TimeProvider clock)
{
    private const double ShareOfLifetime = 0.75;

    private readonly Lock _lock = new();
    private readonly Dictionary<(PhoneNumber Recipient, string? Agent), TypingSession> _open = [];

    /// <summary>Begins to show typing, or joins what is shown.</summary>
    /// <param name="content">The event.</param>
    /// <param name="options">The caller's wishes. Whoever joins gets what is shown.</param>
    /// <param name="lifetime">How long it lasts; null if the document says nothing.</param>
    public TypingIndicator Begin(OutboundTyping content, TypingOptions options, TimeSpan? lifetime)
    {
        var interval = options.Interval ?? lifetime * ShareOfLifetime;
        if (interval <= TimeSpan.Zero || interval >= lifetime)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), "The interval must be positive, and shorter than the time that the provider shows typing for.");
        }

        var key = (content.Recipient, content.Agent);
        lock (_lock)
        {
            if (_open.TryGetValue(key, out var session) && session.TryJoin())
            {
                return new TypingIndicator(session);
            }

            // One that is ending may still be sending: the next waits for it.
            var next = new TypingSession(client, telemetry, clock, content, interval, options.Maximum, session?.Completion);
            _open[key] = next;
            _ = next.Completion.ContinueWith(
                _ => Forget(key, next), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return new TypingIndicator(next);
        }
    }

    /// <summary>Ends what is shown to a user, whichever agent shows it.</summary>
    public Task EndAsync(PhoneNumber recipient)
    {
        lock (_lock)
        {
            return Task.WhenAll(_open.Where(open => open.Key.Recipient == recipient).Select(open => open.Value.StopAsync()).ToArray());
        }
    }

    private void Forget((PhoneNumber Recipient, string? Agent) key, TypingSession session)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(key, out var open) && open == session)
            {
                _open.Remove(key);
            }
        }
    }
}
