namespace AgentEvents.Generator.Patterns;

/// <summary>
/// A set of code points as the byte sequences that encode them: nodes with byte ranges that lead on, shared wherever two would be equal, so that
/// even <c>\p{L}</c> stays small. Node 0 is the end of a sequence.
/// </summary>
internal sealed class Utf8Trie
{
    public const int End = 0;

    // The inputs are valid UTF-8, so whether bytes that encode nothing are accepted does not matter; accepting them makes fewer nodes.
    private static readonly int[] BlockSizes = [1, 0x40, 0x1000, 0x40000];

    private readonly Dictionary<EquatableArray<Edge>, int> _known = [];
    private readonly CodePointSet _set;

    public Utf8Trie(CodePointSet set)
    {
        _set = set;
        var edges = new List<Edge>();
        AddLeads(edges, 0x00, 0x7F, 0, 0x00, 0);
        AddLeads(edges, 0xC2, 0xDF, 0x80, 0x80, 1);
        AddLeads(edges, 0xE0, 0xEF, 0, 0x800, 2);
        AddLeads(edges, 0xF0, 0xF4, 0, 0x10000, 3);
        Root = edges;
    }

    /// <summary>A byte range and the node behind it.</summary>
    internal readonly record struct Edge(byte First, byte Last, int Target);

    public IReadOnlyList<Edge> Root { get; }

    /// <summary>The edges of every node but the root, by number.</summary>
    public List<EquatableArray<Edge>> Nodes { get; } = [EquatableArray<Edge>.Empty];

    private void AddLeads(List<Edge> edges, int firstLead, int lastLead, int firstBlock, int lowest, int continuations)
    {
        var size = BlockSizes[continuations];
        for (var lead = firstLead; lead <= lastLead; lead++)
        {
            var block = firstBlock + ((lead - firstLead) * size);
            AddEdge(edges, lead, Build(Math.Max(block, lowest), block, continuations));
        }
    }

    /// <summary>The node for the members in a block of <c>64^continuations</c> code points; -1 when there are none.</summary>
    private int Build(int first, int block, int continuations)
    {
        var last = Math.Min(block + BlockSizes[continuations] - 1, CodePointSet.MaxCodePoint);
        if (first > last)
        {
            return -1;
        }

        var (any, all) = Coverage(first, last);
        if (!any)
        {
            return -1;
        }

        if (continuations == 0)
        {
            return End;
        }

        var edges = new List<Edge>();
        if (all)
        {
            edges.Add(new Edge(0x80, 0xBF, Full(continuations - 1)));
            return Node(edges);
        }

        var size = BlockSizes[continuations - 1];
        for (var i = 0; i < 64; i++)
        {
            var inner = block + (i * size);
            AddEdge(edges, 0x80 + i, Build(Math.Max(inner, first), inner, continuations - 1));
        }

        return Node(edges);
    }

    private int Full(int continuations) => continuations == 0 ? End : Node([new Edge(0x80, 0xBF, Full(continuations - 1))]);

    // Members never include surrogates, and a block that lacks nothing else counts as full.
    private (bool Any, bool All) Coverage(int first, int last)
    {
        var members = _set.CountBetween(first, last);
        return (members > 0, members > 0 && members == EcmaClasses.Scalars.CountBetween(first, last));
    }

    private static void AddEdge(List<Edge> edges, int value, int target)
    {
        if (target < 0)
        {
            return;
        }

        var last = edges.Count - 1;
        if (last >= 0 && edges[last].Target == target && edges[last].Last == value - 1)
        {
            edges[last] = edges[last] with { Last = (byte)value };
            return;
        }

        edges.Add(new Edge((byte)value, (byte)value, target));
    }

    private int Node(List<Edge> edges)
    {
        var key = new EquatableArray<Edge>(edges);
        if (!_known.TryGetValue(key, out var node))
        {
            node = Nodes.Count;
            Nodes.Add(key);
            _known.Add(key, node);
        }

        return node;
    }
}
