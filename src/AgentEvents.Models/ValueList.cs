using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AgentEvents.Models;

/// <summary>An immutable list that is equal to another when their elements are equal in order.</summary>
/// <remarks>
/// A class, so that an optional list is simply null when the member is absent, and an empty list says that <c>[]</c> was there.
/// Write it as a collection expression: <c>Items = [first, second]</c>.
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "The name says what it is, beside ValueMap.")]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, ICollection<T>, IEquatable<ValueList<T>>
{
    private T[] _items;

    // What a deserializer has added; null from the first look at the list on, and always for a list that was made in any other way.
    private List<T>? _open;

    /// <summary>
    /// For deserializers such as <c>System.Text.Json</c>, which fill a list by adding to it. The first look at the list closes it for good. Write
    /// <c>[]</c> for a list without elements.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueList()
    {
        _items = [];
        _open = [];
    }

    // The caller gives the array away: nobody may write to it afterwards.
    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without elements.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "As ImmutableArray<T>.Empty: there is nothing to infer T from.")]
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>The number of elements.</summary>
    public int Count => Items.Length;

    /// <summary>The element at a position.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public T this[int index] => Items[index];

    bool ICollection<T>.IsReadOnly => Volatile.Read(ref _open) is null;

    private T[] Items => Volatile.Read(ref _open) is { } open ? Close(open) : _items;

    /// <summary>Copies an array.</summary>
    /// <param name="items">The elements.</param>
    public static implicit operator ValueList<T>(T[] items) => ValueList.Create<T>(items);

    /// <summary>Takes the elements of an immutable array, without copying.</summary>
    /// <param name="items">The elements; <c>default</c> counts as empty.</param>
    public static implicit operator ValueList<T>(ImmutableArray<T> items) => ValueList.From(items);

    /// <summary>Whether both lists are null, or have equal elements in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The elements as a span, without copying.</summary>
    /// <returns>A view that lives as long as the list.</returns>
    public ReadOnlySpan<T> AsSpan() => Items;

    /// <summary>Enumerates the elements without allocating.</summary>
    /// <returns>The enumerator that <c>foreach</c> uses.</returns>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    bool ICollection<T>.Contains(T item) => Array.IndexOf(Items, item) >= 0;

    void ICollection<T>.CopyTo(T[] array, int arrayIndex) => Items.CopyTo(array, arrayIndex);

    void ICollection<T>.Add(T item) => (Volatile.Read(ref _open) ?? throw Immutable()).Add(item);

    void ICollection<T>.Clear() => throw Immutable();

    bool ICollection<T>.Remove(T item) => throw Immutable();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The number of elements, and not the elements: they may hold personal data.</summary>
    /// <returns>For example <c>3 items</c>.</returns>
    public override string ToString() => Count == 1 ? "1 item" : $"{Count} items";

    private static NotSupportedException Immutable() => new("The list is immutable.");

    // Two threads may both do this, and do the same.
    private T[] Close(List<T> open)
    {
        T[] items = [.. open];
        _items = items;
        Volatile.Write(ref _open, null);
        return items;
    }

    /// <summary>Enumerates a list without allocating.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The element that <see cref="MoveNext"/> has reached.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next element.</summary>
        /// <returns>False after the last one.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
