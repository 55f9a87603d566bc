using System.Diagnostics.CodeAnalysis;

namespace AgentEvents.StandIn;

/// <summary>Keeps the last items by key, so that a stand-in that runs for days does not grow. Any thread may call it.</summary>
/// <param name="capacity">How many.</param>
internal sealed class LastItems<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TValue> _items = [];
    private readonly Queue<TKey> _order = new();

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _items.Clear();
            _order.Clear();
        }
    }

    /// <summary>Keeps an item, unless there is one with this key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The item.</param>
    /// <param name="earlier">The item that was there.</param>
    /// <returns>Whether it was kept.</returns>
    public bool TryAdd(TKey key, TValue value, [MaybeNullWhen(true)] out TValue earlier)
    {
        lock (_lock)
        {
            if (_items.TryGetValue(key, out earlier))
            {
                return false;
            }

            if (_order.Count == capacity)
            {
                _items.Remove(_order.Dequeue());
            }

            _items.Add(key, value);
            _order.Enqueue(key);
            return true;
        }
    }
}
