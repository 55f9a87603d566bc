namespace AgentEvents.Extensions.Http;

/// <summary>How a typing indicator is kept up.</summary>
public sealed record TypingOptions
{
    private readonly TimeSpan _maximum = TimeSpan.FromMinutes(2);

    /// <summary>The agent; that of the client's options if null.</summary>
    public string? Agent { get; init; }

    /// <summary>
    /// How often it is shown anew; by default three quarters of the time that it lasts, as the provider's document says. Where the document says
    /// nothing, it is shown once, unless this is set.
    /// </summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>For how long it is kept up at most; 2 minutes unless set. A user is not left to look at a bot that hangs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to nothing or less.</exception>
    public TimeSpan Maximum
    {
        get => _maximum;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(Maximum));
            _maximum = value;
        }
    }
}
