using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AgentEvents.Models;

/// <summary>
/// An immutable map from names to values for JSON objects with arbitrary keys: keys compare by ordinal, enumeration keeps the order of insertion,
/// and two maps are equal when they hold equal pairs in whatever order.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "The name says what it is, beside ValueList.")]
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly KeyValuePair<string, T>[] _entries;
    private readonly NameIndex _index;

    // The caller gives the array away and vouches that no key is in it twice.
    internal ValueMap(KeyValuePair<string, T>[] entries, NameIndex index)
    {
        _entries = entries;
        _index = index;
    }

    /// <summary>The map without entries.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "As ImmutableArray<T>.Empty: there is nothing to infer T from.")]
    public static ValueMap<T> Empty { get; } = new([], NameIndex.Empty);

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Length;

    /// <summary>The keys in the order of insertion.</summary>
    public IEnumerable<string> Keys => _entries.Select(static entry => entry.Key);

    /// <summary>The values in the order of insertion.</summary>
    public IEnumerable<T> Values => _entries.Select(static entry => entry.Value);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key, compared by ordinal.</param>
    /// <exception cref="KeyNotFoundException">There is no such key; the message does not quote it.</exception>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException("The map has no such key.");

    /// <summary>Whether both maps are null or hold equal entries.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ValueMap<T>? left, ValueMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the maps differ.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ValueMap<T>? left, ValueMap<T>? right) => !(left == right);

    /// <summary>Whether a key is there.</summary>
    /// <param name="key">The key, compared by ordinal.</param>
    /// <returns>Whether it is.</returns>
    public bool ContainsKey(string key) => _index.Find(_entries, key) >= 0;

    /// <summary>Gets the value of a key.</summary>
    /// <param name="key">The key, compared by ordinal.</param>
    /// <param name="value">The value, or default.</param>
    /// <returns>Whether the key is there.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int at = _index.Find(_entries, key);
        value = at < 0 ? default : _entries[at].Value;
        return at >= 0;
    }

    /// <summary>The entries in the order of insertion, without copying.</summary>
    /// <returns>A view that lives as long as the map.</returns>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries;

    /// <summary>Enumerates the entries in the order of insertion.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, T> entry in _entries)
        {
            if (!other.TryGetValue(entry.Key, out T? value) || !EqualityComparer<T>.Default.Equals(entry.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, because the order of entries must not matter.
        int sum = Count;
        foreach (KeyValuePair<string, T> entry in _entries)
        {
            sum += HashCode.Combine(entry.Key, entry.Value);
        }

        return sum;
    }

    /// <summary>The number of entries, and neither keys nor values: they may hold personal data.</summary>
    /// <returns>For example <c>2 entries</c>.</returns>
    public override string ToString() => Count == 1 ? "1 entry" : $"{Count} entries";
}
