using System.ComponentModel;
using System.Runtime.InteropServices;

namespace AgentEvents.Models;

/// <summary>Collects the entries of a <see cref="ValueMap{T}"/>, as generated readers do.</summary>
/// <remarks>A mutable struct: keep it in a local, pass it by reference.</remarks>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ValueMapBuilder<T>
{
    private List<KeyValuePair<string, T>>? _entries;
    private Dictionary<string, int>? _positions;

    /// <summary>How many entries there are.</summary>
    public readonly int Count => _entries?.Count ?? 0;

    /// <summary>Adds an entry unless the key is there already.</summary>
    /// <param name="key">The key, compared by ordinal.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the key was there, whose value then stays.</returns>
    public bool TryAdd(string key, T value)
    {
        if (!Positions().TryAdd(key, Count))
        {
            return false;
        }

        _entries!.Add(KeyValuePair.Create(key, value));
        return true;
    }

    /// <summary>
    /// Adds an entry, or replaces the value of the one with this key: of duplicate members the last wins, at the place of the first.
    /// </summary>
    /// <param name="key">The key, compared by ordinal.</param>
    /// <param name="value">The value.</param>
    public void Set(string key, T value)
    {
        if (!TryAdd(key, value))
        {
            _entries![_positions![key]] = KeyValuePair.Create(key, value);
        }
    }

    internal readonly bool Contains(string key) => _positions?.ContainsKey(key) == true;

    /// <summary>Makes the map and leaves the builder empty.</summary>
    /// <returns>The map of all entries.</returns>
    public ValueMap<T> ToValueMap()
    {
        ReadOnlySpan<KeyValuePair<string, T>> entries = CollectionsMarshal.AsSpan(_entries);
        _entries = null;
        _positions = null;
        return ValueMap.Create(entries);
    }

    private Dictionary<string, int> Positions()
    {
        _entries ??= [];
        return _positions ??= new Dictionary<string, int>(StringComparer.Ordinal);
    }
}
