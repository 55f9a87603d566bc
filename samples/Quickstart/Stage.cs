using AgentEvents.StandIn;

namespace AgentEvents.Quickstart;

/// <summary>The stand-in for all providers, with a clock and ids that are the same in every run, so that what is printed is too.</summary>
internal static class Stage
{
    // With all the digits that a clock of .NET has.
    private static readonly DateTimeOffset Noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(451_234);

    public static Task<StandInServer> SetAsync()
    {
        var ids = 0;
        return StandInServer.StartAsync(new StandInOptions
        {
            Clock = new StoppedClock(),
            NewId = () => new Guid(Interlocked.Increment(ref ids), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0),
        });
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon;
    }
}
