using System.Collections;
using System.ComponentModel;
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
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private KeyValuePair<string, T>[] _entries;
    private NameIndex _index;

    // What a deserializer has added; null from the first look at the map on, and always for a map that was made in any other way.
    private StrongBox<ValueMapBuilder<T>>? _open;

    /// <summary>
    /// For deserializers such as <c>System.Text.Json</c>, which fill a map by adding to it. The first look at the map closes it for good. Write
    /// <c>[]</c> for a map without entries.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueMap()
        : this([], NameIndex.Empty) => _open = new();

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
    public int Count => Entries.Length;

    /// <summary>The keys in the order of insertion.</summary>
    public IEnumerable<string> Keys => Entries.Select(static entry => entry.Key);

    /// <summary>The values in the order of insertion.</summary>
    public IEnumerable<T> Values => Entries.Select(static entry => entry.Value);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key, compared by ordinal.</param>
    /// <exception cref="KeyNotFoundException">There is no such key; the message does not quote it.</exception>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException("The map has no such key.");

    bool ICollection<KeyValuePair<string, T>>.IsReadOnly => Volatile.Read(ref _open) is null;

    ICollection<string> IDictionary<string, T>.Keys => [.. Keys];

    ICollection<T> IDictionary<string, T>.Values => [.. Values];

    private KeyValuePair<string, T>[] Entries
    {
        get
        {
            if (Volatile.Read(ref _open) is { } open)
            {
                Close(open);
            }

            return _entries;
        }
    }

    T IDictionary<string, T>.this[string key]
    {
        get => this[key];
        set => Open().Value.Set(key, value);
    }

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
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <summary>Gets the value of a key.</summary>
    /// <param name="key">The key, compared by ordinal.</param>
    /// <param name="value">The value, or default.</param>
    /// <returns>Whether the key is there.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int at = Find(key);
        value = at < 0 ? default : _entries[at].Value;
        return at >= 0;
    }

    /// <summary>The entries in the order of insertion, without copying.</summary>
    /// <returns>A view that lives as long as the map.</returns>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => Entries;

    /// <summary>Enumerates the entries in the order of insertion.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)Entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Entries.GetEnumerator();

    bool IDictionary<string, T>.ContainsKey(string key) =>
        Volatile.Read(ref _open) is { } open ? open.Value.Contains(key) : ContainsKey(key);

    void IDictionary<string, T>.Add(string key, T value)
    {
        if (!Open().Value.TryAdd(key, value))
        {
            throw new ArgumentException("The key is there already.", nameof(key));
        }
    }

    bool IDictionary<string, T>.Remove(string key) => throw Immutable();

    void ICollection<KeyValuePair<string, T>>.Add(KeyValuePair<string, T> item) => ((IDictionary<string, T>)this).Add(item.Key, item.Value);

    void ICollection<KeyValuePair<string, T>>.Clear() => throw Immutable();

    bool ICollection<KeyValuePair<string, T>>.Remove(KeyValuePair<string, T> item) => throw Immutable();

    bool ICollection<KeyValuePair<string, T>>.Contains(KeyValuePair<string, T> item) =>
        TryGetValue(item.Key, out T? value) && EqualityComparer<T>.Default.Equals(value, item.Value);

    void ICollection<KeyValuePair<string, T>>.CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => Entries.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, T> entry in Entries)
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
        foreach (KeyValuePair<string, T> entry in Entries)
        {
            sum += HashCode.Combine(entry.Key, entry.Value);
        }

        return sum;
    }

    /// <summary>The number of entries, and neither keys nor values: they may hold personal data.</summary>
    /// <returns>For example <c>2 entries</c>.</returns>
    public override string ToString() => Count == 1 ? "1 entry" : $"{Count} entries";

    private static NotSupportedException Immutable() => new("The map is immutable.");

    private StrongBox<ValueMapBuilder<T>> Open() => Volatile.Read(ref _open) ?? throw Immutable();

    private int Find(string key)
    {
        // First the entries: the look at them is what makes the index.
        KeyValuePair<string, T>[] entries = Entries;
        return _index.Find(entries, key);
    }

    private void Close(StrongBox<ValueMapBuilder<T>> open)
    {
        // Two threads may both come here; the builder can be emptied only once.
        lock (open)
        {
            if (_open is not null)
            {
                ValueMap<T> filled = open.Value.ToValueMap();
                _entries = filled._entries;
                _index = filled._index;
                Volatile.Write(ref _open, null);
            }
        }
    }
}
