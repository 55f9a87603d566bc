namespace AgentEvents.Models;

/// <summary>
/// Finds a name among entries: few are searched one by one, many through a dictionary. The dictionary's string hash turns to a randomised one when
/// names collide, so names chosen by an attacker do not make look-ups slow.
/// </summary>
internal sealed class NameIndex
{
    private const int LinearLimit = 8;

    private readonly Dictionary<string, int>? _positions;

    private NameIndex(Dictionary<string, int>? positions) => _positions = positions;

    public static NameIndex Empty { get; } = new(null);

    /// <summary>Indexes the entries; where a name comes twice its last position counts, and <paramref name="isUnique"/> is false.</summary>
    public static NameIndex Of<T>(ReadOnlySpan<KeyValuePair<string, T>> entries, out bool isUnique)
    {
        isUnique = true;
        if (entries.Length <= LinearLimit)
        {
            for (int i = 1; i < entries.Length; i++)
            {
                isUnique &= Search(entries[..i], entries[i].Key) < 0;
            }

            return Empty;
        }

        var positions = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            positions[entries[i].Key] = i;
        }

        isUnique = positions.Count == entries.Length;
        return new NameIndex(positions);
    }

    /// <summary>The last position of a name, or -1.</summary>
    public int Find<T>(ReadOnlySpan<KeyValuePair<string, T>> entries, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_positions is null)
        {
            return Search(entries, name);
        }

        return _positions.TryGetValue(name, out int position) ? position : -1;
    }

    private static int Search<T>(ReadOnlySpan<KeyValuePair<string, T>> entries, string name)
    {
        for (int i = entries.Length - 1; i >= 0; i--)
        {
            if (entries[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }
}
