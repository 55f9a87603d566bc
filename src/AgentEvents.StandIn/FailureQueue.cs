namespace AgentEvents.StandIn;

/// <summary>The failures that wait for requests to a provider. Any thread may call it.</summary>
internal sealed class FailureQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<Failure> _once = new();
    private Failure? _lasting;

    /// <summary>Adds one.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="untilCleared">Whether it stays; otherwise it is for one request, and goes before what stays.</param>
    public void Add(Failure failure, bool untilCleared)
    {
        lock (_lock)
        {
            if (untilCleared)
            {
                _lasting = failure;
            }
            else
            {
                _once.Enqueue(failure);
            }
        }
    }

    /// <summary>The failure for the next request; null if it gets its answer.</summary>
    public Failure? Take()
    {
        lock (_lock)
        {
            return _once.TryDequeue(out var failure) ? failure : _lasting;
        }
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _once.Clear();
            _lasting = null;
        }
    }
}
