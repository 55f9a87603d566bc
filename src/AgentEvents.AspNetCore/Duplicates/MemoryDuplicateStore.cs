namespace AgentEvents.AspNetCore;

/// <summary>Remembers the last deliveries of this process. What is being handled is never forgotten.</summary>
/// <param name="capacity">How many handled ones are remembered.</param>
public sealed class MemoryDuplicateStore(int capacity = MemoryDuplicateStore.DefaultCapacity) : IDuplicateStore
{
    /// <summary>How many handled ones are remembered unless the caller says otherwise.</summary>
    public const int DefaultCapacity = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DuplicateState> _states = new(StringComparer.Ordinal);
    private readonly Queue<string> _confirmed = new();

    /// <inheritdoc/>
    public ValueTask<DuplicateState> ClaimAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_states.TryGetValue(key, out var state))
            {
                return ValueTask.FromResult(state);
            }

            _states[key] = DuplicateState.Claimed;
            return ValueTask.FromResult(DuplicateState.New);
        }
    }

    /// <inheritdoc/>
    public ValueTask ConfirmAsync(string key)
    {
        lock (_lock)
        {
            if (_states.TryGetValue(key, out var state) && state == DuplicateState.Confirmed)
            {
                return ValueTask.CompletedTask;
            }

            _states[key] = DuplicateState.Confirmed;
            _confirmed.Enqueue(key);
            while (_confirmed.Count > capacity)
            {
                _states.Remove(_confirmed.Dequeue());
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string key)
    {
        lock (_lock)
        {
            if (_states.TryGetValue(key, out var state) && state == DuplicateState.Claimed)
            {
                _states.Remove(key);
            }
        }

        return ValueTask.CompletedTask;
    }
}
