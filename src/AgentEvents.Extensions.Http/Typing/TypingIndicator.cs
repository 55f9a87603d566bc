namespace AgentEvents.Extensions.Http;

/// <summary>
/// What shows a user that the agent is typing. It ends when it is disposed of, or when <see cref="EndAsync"/> is called before a message.
/// </summary>
public sealed class TypingIndicator : IAsyncDisposable
{
    private readonly TypingSession _session;
    private int _isEnded;

    internal TypingIndicator(TypingSession session) => _session = session;

    /// <summary>
    /// Ends when the indicator does, or earlier at its maximum, or with the reason why the provider refuses it. Disposing does not throw that reason:
    /// the answer to the user matters more.
    /// </summary>
    /// <exception cref="TypingRefusedException">The provider refused it. It was logged as an error.</exception>
    public Task Completion => _session.Completion;

    /// <summary>
    /// Ends the indicator before a message is sent, for all that show it to this user: when it returns, nothing is under way that could show typing
    /// again behind the message.
    /// </summary>
    public Task EndAsync()
    {
        _isEnded = 1;
        return _session.StopAsync();
    }

    /// <summary>Ends the indicator, if no other one is kept up for the same user.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isEnded, 1) == 0)
        {
            await _session.ReleaseAsync().ConfigureAwait(false);
        }
    }
}
