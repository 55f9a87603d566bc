using System.ComponentModel;

namespace AgentEvents.Models;

/// <summary>Collects the elements of a <see cref="ValueList{T}"/>, as generated readers do.</summary>
/// <remarks>A mutable struct: keep it in a local, pass it by reference.</remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ValueListBuilder<T>
{
    private T[]? _items;

    /// <summary>How many elements were added since the start or the last <see cref="ToValueList"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an element at the end.</summary>
    /// <param name="item">The element.</param>
    public void Add(T item)
    {
        _items ??= new T[4];
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Makes the list and leaves the builder empty, since the list takes over its storage.</summary>
    /// <returns>The list of all elements added.</returns>
    public ValueList<T> ToValueList()
    {
        T[]? items = _items;
        int count = Count;
        _items = null;
        Count = 0;
        if (count == 0)
        {
            return ValueList<T>.Empty;
        }

        Array.Resize(ref items, count);
        return ValueList.Adopt(items!);
    }
}
