using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Collects the names that conditions on names mention.</summary>
/// <param name="solver">Knows what schemas demand.</param>
internal sealed class NameCollector(Solver solver)
{
    private readonly HashSet<int> _visited = [];

    /// <summary>The names, in ordinal order.</summary>
    public SortedSet<string> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks through conditions.</summary>
    public void Visit(IEnumerable<int> conditions)
    {
        var open = new Stack<int>(conditions);
        while (open.TryPop(out var condition))
        {
            if (!_visited.Add(condition >> 1))
            {
                continue;
            }

            switch (solver.Table[condition])
            {
                case Formula.Equal { Value: JsonValue.Text text }:
                    Found.Add(text.Value);
                    break;
                case Formula.Schema schema:
                    open.Push(solver.Demand(schema.Class, InstanceKind.String));
                    break;
                case Formula.All { Parts: var parts }:
                    Push(parts);
                    break;
                case Formula.One { Parts: var parts }:
                    Push(parts);
                    break;
            }
        }

        void Push(IEnumerable<int> parts)
        {
            foreach (var part in parts)
            {
                open.Push(part);
            }
        }
    }
}
