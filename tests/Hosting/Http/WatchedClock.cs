using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Time.Testing;

namespace AgentEvents.Hosting.Http;

/// <summary>A clock that stands still until a test moves it, and tells for how long somebody waits by it.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore that nobody takes a handle of holds nothing.")]
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Queue<TimeSpan> _waits = new();
    private readonly SemaphoreSlim _waiting = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_waits)
        {
            _waits.Enqueue(dueTime);
        }

        _waiting.Release();
        return timer;
    }

    /// <summary>For how long the next one waits, once somebody does.</summary>
    public async Task<TimeSpan> NextWaitAsync()
    {
        (await _waiting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBeTrue("nobody waits by the clock");
        lock (_waits)
        {
            return _waits.Dequeue();
        }
    }

    /// <summary>Lets the next wait pass.</summary>
    public async Task<TimeSpan> PassAsync()
    {
        var wait = await NextWaitAsync();
        Advance(wait);
        return wait;
    }
}
