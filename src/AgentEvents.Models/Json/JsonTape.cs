using System.Runtime.InteropServices;
using System.Text.Json;

namespace AgentEvents.Models.Json;

/// <summary>Reads a valid JSON value into nodes in the order of the text, then sorts members and lays the nodes out canonically.</summary>
internal sealed class JsonTape
{
    private readonly List<TapeNode> _nodes = [];
    private readonly byte[] _text;
    private int _textLength;

    public JsonTape(ReadOnlySpan<byte> value)
    {
        // Unescaping never makes a string longer, so the texts of all nodes fit.
        _text = new byte[value.Length];
        Read(value);
    }

    public CanonicalJson ToCanonical()
    {
        Span<TapeNode> nodes = CollectionsMarshal.AsSpan(_nodes);
        var ordered = new TapeNode[nodes.Length];
        var pending = new Stack<int>();
        pending.Push(0);
        int written = 0;
        while (pending.TryPop(out int at))
        {
            ordered[written++] = nodes[at];
            PushChildren(at, pending);
        }

        return new CanonicalJson(_text, ordered);
    }

    private void Read(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var open = new Stack<int>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Close(open.Pop());
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Count(open);
                    open.Push(_nodes.Count);
                    _nodes.Add(new TapeNode(reader.TokenType, 0, 0, 0, 1));
                    continue;
                case JsonTokenType.PropertyName:
                    AddText(JsonTokenType.PropertyName, reader.ValueSpan, reader.ValueIsEscaped);
                    continue;
                case JsonTokenType.String or JsonTokenType.Number:
                    Count(open);
                    AddText(reader.TokenType, reader.ValueSpan, reader.ValueIsEscaped);
                    continue;
                default:
                    Count(open);
                    _nodes.Add(new TapeNode(reader.TokenType, 0, 0, 0, 1));
                    continue;
            }
        }
    }

    private void Count(Stack<int> open)
    {
        if (open.TryPeek(out int container))
        {
            ref TapeNode node = ref CollectionsMarshal.AsSpan(_nodes)[container];
            node = node with { Count = node.Count + 1 };
        }
    }

    private void Close(int container)
    {
        ref TapeNode node = ref CollectionsMarshal.AsSpan(_nodes)[container];
        node = node with { Size = _nodes.Count - container };
    }

    private void AddText(JsonTokenType kind, ReadOnlySpan<byte> raw, bool isEscaped)
    {
        ReadOnlySpan<byte> text = isEscaped ? JsonEscape.Unescape(raw) : raw;
        text.CopyTo(_text.AsSpan(_textLength));
        _nodes.Add(new TapeNode(kind, _textLength, text.Length, 0, 1));
        _textLength += text.Length;
    }

    // In reverse, because the stack gives back last what is pushed first.
    private void PushChildren(int container, Stack<int> pending)
    {
        Span<TapeNode> nodes = CollectionsMarshal.AsSpan(_nodes);
        TapeNode node = nodes[container];
        if (node.Count == 0)
        {
            return;
        }

        bool isObject = node.Kind == JsonTokenType.StartObject;
        int[] children = new int[node.Count];
        int at = container + 1;
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = at;
            at += isObject ? 1 + nodes[at + 1].Size : nodes[at].Size;
        }

        if (isObject)
        {
            // Position breaks ties, so the values of a repeated name stay in their order although the sort is not stable.
            Array.Sort(children, (a, b) => CompareNames(a, b) is not 0 and int order ? order : a.CompareTo(b));
        }

        for (int i = children.Length - 1; i >= 0; i--)
        {
            if (isObject)
            {
                pending.Push(children[i] + 1);
            }

            pending.Push(children[i]);
        }
    }

    private int CompareNames(int left, int right)
    {
        TapeNode a = _nodes[left];
        TapeNode b = _nodes[right];
        return _text.AsSpan(a.Start, a.Length).SequenceCompareTo(_text.AsSpan(b.Start, b.Length));
    }
}
