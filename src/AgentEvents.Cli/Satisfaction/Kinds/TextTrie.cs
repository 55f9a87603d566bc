using System.Text;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>The automaton of some strings, which are told apart from all others.</summary>
internal sealed class TextTrie
{
    /// <summary>Where a string begins.</summary>
    public const int Root = 0;

    private const int Off = -1;

    private readonly List<Dictionary<byte, int>> _nodes = [[]];
    private readonly HashSet<int> _ends = [];
    private readonly HashSet<byte> _used = [];

    public TextTrie(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var node = Root;
            foreach (var value in Encoding.UTF8.GetBytes(text))
            {
                _used.Add(value);
                if (!_nodes[node].TryGetValue(value, out var next))
                {
                    next = _nodes.Count;
                    _nodes[node].Add(value, next);
                    _nodes.Add([]);
                }

                node = next;
            }

            _ends.Add(node);
        }
    }

    /// <summary>Bytes that no string has are of one class.</summary>
    public int ClassOf(byte value) => _used.Contains(value) ? value : 256;

    /// <summary>The next state.</summary>
    public int Step(int state, byte value) => state != Off && _nodes[state].TryGetValue(value, out var next) ? next : Off;

    /// <summary>Whether one of the strings ends at a state.</summary>
    public bool IsEnd(int state) => _ends.Contains(state);
}
