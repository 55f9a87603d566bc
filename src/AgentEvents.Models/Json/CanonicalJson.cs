using System.Text.Json;

namespace AgentEvents.Models.Json;

/// <summary>
/// A valid JSON value as a flat sequence of nodes in which the members of every object are sorted by name: equal values have equal sequences, so
/// that comparing and hashing are one walk, without recursion.
/// </summary>
internal sealed class CanonicalJson
{
    // Unescaped strings and number literals; nodes refer into it.
    private readonly byte[] _text;
    private readonly TapeNode[] _nodes;

    internal CanonicalJson(byte[] text, TapeNode[] nodes)
    {
        _text = text;
        _nodes = nodes;
    }

    public static CanonicalJson Of(ReadOnlySpan<byte> value) => new JsonTape(value).ToCanonical();

    /// <summary>A total order on JSON values whose 0 is equality; what the order is beyond that means nothing.</summary>
    public int CompareTo(CanonicalJson other) => Compare(_text, _nodes, other._text, other._nodes);

    public int ComputeHash()
    {
        var hash = new HashCode();
        foreach (TapeNode node in _nodes)
        {
            hash.Add(node.Kind);
            hash.Add(node.Count);
            ReadOnlySpan<byte> text = _text.AsSpan(node.Start, node.Length);
            if (node.Kind == JsonTokenType.Number)
            {
                hash.Add(JsonDecimal.GetHashCode(text));
            }
            else
            {
                hash.AddBytes(text);
            }
        }

        return hash.ToHashCode();
    }

    /// <summary>The nodes of each element of an array, as ranges for <see cref="CompareParts"/>.</summary>
    public Range[] Elements()
    {
        var elements = new Range[_nodes[0].Count];
        int at = 1;
        for (int i = 0; i < elements.Length; i++)
        {
            int end = at + _nodes[at].Size;
            elements[i] = at..end;
            at = end;
        }

        return elements;
    }

    public int CompareParts(Range left, Range right) => Compare(_text, _nodes.AsSpan(left), _text, _nodes.AsSpan(right));

    private static int Compare(ReadOnlySpan<byte> leftText, ReadOnlySpan<TapeNode> left, ReadOnlySpan<byte> rightText, ReadOnlySpan<TapeNode> right)
    {
        // As long as kinds and counts agree, both walks are at the same place of the same structure.
        int common = Math.Min(left.Length, right.Length);
        for (int i = 0; i < common; i++)
        {
            TapeNode a = left[i];
            TapeNode b = right[i];
            int order = a.Kind != b.Kind ? ((int)a.Kind).CompareTo((int)b.Kind) : a.Count.CompareTo(b.Count);
            if (order == 0)
            {
                ReadOnlySpan<byte> aText = leftText.Slice(a.Start, a.Length);
                ReadOnlySpan<byte> bText = rightText.Slice(b.Start, b.Length);
                order = a.Kind == JsonTokenType.Number ? JsonDecimal.Compare(aText, bText) : aText.SequenceCompareTo(bText);
            }

            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
