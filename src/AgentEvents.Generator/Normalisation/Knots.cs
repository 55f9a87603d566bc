namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// The strongly connected components of a graph, by Tarjan's algorithm: nodes that lead to one another are in one knot. It does not recurse, since
/// references may be chained as long as a schema author likes.
/// </summary>
internal sealed class Knots
{
    private readonly IReadOnlyList<int>[] _next;
    private readonly int[] _number;
    private readonly int[] _lowest;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private readonly List<IReadOnlyList<int>> _found = [];
    private int _count;

    private Knots(IReadOnlyList<int>[] next)
    {
        _next = next;
        _number = new int[next.Length];
        _lowest = new int[next.Length];
        _isOpen = new bool[next.Length];
    }

    /// <summary>The knots; each comes behind those that it leads to.</summary>
    /// <param name="next">The nodes that each node leads to.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<int>[] next)
    {
        var knots = new Knots(next);
        for (var node = 0; node < next.Length; node++)
        {
            if (knots._number[node] == 0)
            {
                knots.Visit(node);
            }
        }

        return knots._found;
    }

    private void Visit(int root)
    {
        var path = new Stack<(int Node, int Taken)>();
        Enter(root, path);
        while (path.Count > 0)
        {
            var (node, taken) = path.Pop();
            if (taken == _next[node].Count)
            {
                Leave(node);
                if (path.Count > 0)
                {
                    _lowest[path.Peek().Node] = Math.Min(_lowest[path.Peek().Node], _lowest[node]);
                }

                continue;
            }

            path.Push((node, taken + 1));
            var target = _next[node][taken];
            if (_number[target] == 0)
            {
                Enter(target, path);
            }
            else if (_isOpen[target])
            {
                _lowest[node] = Math.Min(_lowest[node], _number[target]);
            }
        }
    }

    private void Enter(int node, Stack<(int Node, int Taken)> path)
    {
        _number[node] = _lowest[node] = ++_count;
        _isOpen[node] = true;
        _open.Push(node);
        path.Push((node, 0));
    }

    private void Leave(int node)
    {
        if (_lowest[node] != _number[node])
        {
            return;
        }

        var knot = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            knot.Add(member);
        }
        while (member != node);
        _found.Add(knot);
    }
}
