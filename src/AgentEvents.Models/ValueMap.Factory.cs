namespace AgentEvents.Models;

/// <summary>Makes <see cref="ValueMap{T}"/>s.</summary>
public static class ValueMap
{
    /// <summary>Makes a map that holds a copy of the entries.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The entries in order.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">A key is null or comes twice; the message does not quote it.</exception>
    public static ValueMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) => Adopt(entries.ToArray());

    /// <summary>Makes a map of any sequence of entries.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The entries in order.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">A key is null or comes twice; the message does not quote it.</exception>
    public static ValueMap<T> ToValueMap<T>(this IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries as ValueMap<T> ?? Adopt(entries.ToArray());
    }

    /// <summary>Makes a map of any sequence.</summary>
    /// <typeparam name="TSource">The type of the elements of the sequence.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="source">The sequence in order.</param>
    /// <param name="key">Gives the key of an element.</param>
    /// <param name="value">Gives the value of an element.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">A key is null or comes twice; the message does not quote it.</exception>
    public static ValueMap<T> ToValueMap<TSource, T>(this IEnumerable<TSource> source, Func<TSource, string> key, Func<TSource, T> value) =>
        source.Select(item => KeyValuePair.Create(key(item), value(item))).ToValueMap();

    private static ValueMap<T> Adopt<T>(KeyValuePair<string, T>[] entries)
    {
        if (entries.Length == 0)
        {
            return ValueMap<T>.Empty;
        }

        if (Array.Exists(entries, static entry => entry.Key is null))
        {
            throw new ArgumentException("A key is null.", nameof(entries));
        }

        NameIndex index = NameIndex.Of<T>(entries, out bool isUnique);
        return isUnique ? new ValueMap<T>(entries, index) : throw new ArgumentException("A key comes twice.", nameof(entries));
    }
}
