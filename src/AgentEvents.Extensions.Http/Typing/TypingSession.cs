using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models;
using Polly;

namespace AgentEvents.Extensions.Http;

/// <summary>Shows typing to one user, again and again, one request at a time.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A source without a timer holds nothing, and may be cancelled after the end.")]
internal sealed class TypingSession
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    private readonly AgentEventClient _client;
    private readonly ClientTelemetry _telemetry;
    private readonly TimeProvider _clock;
    private readonly OutboundTyping _content;
    private readonly TimeSpan? _interval;
    private readonly TimeSpan _maximum;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private int _holders = 1;

    /// <summary>Begins at once.</summary>
    public TypingSession(
        AgentEventClient client,
        ClientTelemetry telemetry,
        TimeProvider clock,
        OutboundTyping content,
        TimeSpan? interval,
        TimeSpan maximum,
        Task? before)
    {
        _client = client;
        _telemetry = telemetry;
        _clock = clock;
        _content = content;
        _interval = interval;
        _maximum = maximum;
        Completion = Task.Run(() => RunAsync(before));

        // Whoever does not look at the end is told by the log.
        _ = Completion.ContinueWith(
            static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>Its end.</summary>
    public Task Completion { get; }

    /// <summary>Holds it for one more; false if it has ended, or is about to.</summary>
    public bool TryJoin()
    {
        lock (_lock)
        {
            if (_holders == 0 || Completion.IsCompleted)
            {
                return false;
            }

            _holders++;
            return true;
        }
    }

    /// <summary>Lets go of it; the last one ends it.</summary>
    public Task ReleaseAsync()
    {
        lock (_lock)
        {
            if (_holders == 0 || --_holders > 0)
            {
                return Task.CompletedTask;
            }
        }

        return EndAsync();
    }

    /// <summary>Ends it for all.</summary>
    public Task StopAsync()
    {
        lock (_lock)
        {
            _holders = 0;
        }

        return EndAsync();
    }

    private async Task EndAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync(Task? before)
    {
        if (before is not null)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _telemetry.TypingBegan(_client.Provider.Name);
        try
        {
            await ShowAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // That is how it ends.
        }
        finally
        {
            _telemetry.TypingEnded(_client.Provider.Name);
        }
    }

    private async Task ShowAsync()
    {
        var begin = _clock.GetTimestamp();
        var failures = 0;
        while (true)
        {
            var sent = _clock.GetTimestamp();
            var delay = await SendAsync(failures).ConfigureAwait(false);
            failures = delay is null ? 0 : failures + 1;

            // The time that sending took is part of the time that it is shown for.
            var wait = delay ?? (_interval ?? Timeout.InfiniteTimeSpan) - _clock.GetElapsedTime(sent);
            var left = _maximum - _clock.GetElapsedTime(begin);
            var isLast = (delay is null && _interval is null) || wait >= left;
            var pause = isLast ? left : wait;
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, _clock, _end.Token).ConfigureAwait(false);
            }

            if (isLast)
            {
                if (delay is null && _interval is null)
                {
                    return;
                }

                _telemetry.TypingTooLong(_client.Provider.Name, _maximum);
                return;
            }
        }
    }

    // Null if it is shown; otherwise how long to wait before it is tried again.
    private async Task<TimeSpan?> SendAsync(int failures)
    {
        string reason;
        TimeSpan? asked = null;
        try
        {
            var result = await _client.SendAsync(_content, mayRepeat: false, _end.Token).ConfigureAwait(false);
            if (result.IsAccepted)
            {
                return null;
            }

            if (!result.IsTransient && result.Answer?.StatusCode is not (408 or 429 or >= 500))
            {
                _telemetry.TypingRefused(_client.Provider.Name, result.ToString());
                throw new TypingRefusedException(result);
            }

            reason = result.ToString();
            asked = RetryAfter.Read(result.Answer!, _clock);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or ExecutionRejectedException)
        {
            reason = exception.GetType().Name;
        }

        var backoff = TimeSpan.FromTicks(Math.Min(FirstBackoff.Ticks << Math.Min(failures, 10), LongestBackoff.Ticks));
        var wait = asked > backoff ? asked.Value : backoff;
        _telemetry.TypingDelayed(_client.Provider.Name, reason, wait);
        return wait;
    }
}
