namespace AgentEvents.StandIn;

/// <summary>A failure that takes the place of an answer.</summary>
public sealed record Failure
{
    private Failure(FailureKind kind) => Kind = kind;

    /// <summary>What goes wrong.</summary>
    public FailureKind Kind { get; }

    /// <summary>How long the answer takes if it is <see cref="FailureKind.Slow"/>; otherwise zero.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>The operator behind the provider does not take the event.</summary>
    public static Failure BadGateway { get; } = new(FailureKind.BadGateway);

    /// <summary>429 with <c>Retry-After</c>.</summary>
    public static Failure TooManyRequests { get; } = new(FailureKind.TooManyRequests);

    /// <summary>The connection is cut before a byte of the answer.</summary>
    public static Failure ConnectionCut { get; } = new(FailureKind.ConnectionCut);

    /// <summary>The connection is cut in the middle of the body.</summary>
    public static Failure BodyCut { get; } = new(FailureKind.BodyCut);

    /// <summary>Success without a body.</summary>
    public static Failure EmptyBody { get; } = new(FailureKind.EmptyBody);

    /// <summary>Success with a page of HTML.</summary>
    public static Failure NotJson { get; } = new(FailureKind.NotJson);

    /// <summary>Success with a body that has no end.</summary>
    public static Failure EndlessBody { get; } = new(FailureKind.EndlessBody);

    /// <summary>The right answer, late.</summary>
    /// <param name="delay">How long it takes, by <see cref="StandInOptions.Clock"/>; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public static Failure Slow(TimeSpan delay)
    {
        if (delay != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        }

        return new Failure(FailureKind.Slow) { Delay = delay };
    }

    /// <summary>A failure of a kind.</summary>
    /// <param name="kind">The kind; for a slow answer see <see cref="Slow"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no kind, or <see cref="FailureKind.Slow"/>.</exception>
    public static Failure Of(FailureKind kind) => Enum.IsDefined(kind) && kind != FailureKind.Slow
        ? new Failure(kind)
        : throw new ArgumentOutOfRangeException(nameof(kind), "There is no such failure without more said about it.");
}
