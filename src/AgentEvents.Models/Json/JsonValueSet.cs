using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>The many values that an <c>enum</c> lists, by their hashes: numbers, arrays, objects, which can be written in several ways.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonValueSet
{
    private readonly Dictionary<int, int> _first;
    private readonly int[] _next;
    private readonly byte[][] _values;

    /// <summary>Takes the values.</summary>
    /// <param name="texts">All values, one behind the other, each valid JSON.</param>
    /// <param name="ends">Where each of them ends.</param>
    public JsonValueSet(ReadOnlySpan<byte> texts, ReadOnlySpan<int> ends)
    {
        _first = new Dictionary<int, int>(ends.Length);
        _next = new int[ends.Length];
        _values = new byte[ends.Length][];
        for (var i = 0; i < ends.Length; i++)
        {
            _values[i] = texts[(i == 0 ? 0 : ends[i - 1])..ends[i]].ToArray();
            var hash = JsonEquality.GetHashCode(_values[i]);
            _next[i] = _first.GetValueOrDefault(hash, -1);
            _first[hash] = i;
        }
    }

    /// <summary>Whether a value is one of these.</summary>
    /// <param name="value">One valid JSON value.</param>
    public bool Contains(ReadOnlySpan<byte> value)
    {
        for (var i = _first.GetValueOrDefault(JsonEquality.GetHashCode(value), -1); i >= 0; i = _next[i])
        {
            if (JsonEquality.Equals(value, _values[i]))
            {
                return true;
            }
        }

        return false;
    }
}
