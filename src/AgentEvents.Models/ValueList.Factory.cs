using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AgentEvents.Models;

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>Makes a list that holds a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements in order.</param>
    /// <returns>The list; the shared empty one when there are none.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());

    /// <summary>Makes a list of the elements of any sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> From<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items as ValueList<T> ?? Adopt(items.ToArray());
    }

    /// <summary>Makes a list of the elements of an immutable array, without copying.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements; <c>default</c> counts as empty.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> From<T>(ImmutableArray<T> items) => Adopt(ImmutableCollectionsMarshal.AsArray(items) ?? []);

    /// <summary>Makes a list of the elements of any sequence; reads well at the end of a query.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => From(items);

    internal static ValueList<T> Adopt<T>(T[] items) => items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>(items);
}
