using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Keeps the schemas that a file's definitions reach, and numbers them in the order in which they are reached.</summary>
internal static class GraphPruning
{
    /// <summary>The graph that is left.</summary>
    public static CanonicalGraph Prune(GraphBuilder builder, IEnumerable<Definition> definitions)
    {
        var kept = definitions.ToArray();
        var order = new List<int>();
        var numbers = new Dictionary<int, int>();

        int Number(int id)
        {
            if (!numbers.TryGetValue(id, out var number))
            {
                number = order.Count;
                numbers.Add(id, number);
                order.Add(id);
            }

            return number;
        }

        var renumbered = kept.Select(d => d with { Id = Number(d.Id) }).ToArray();
        var schemas = new List<CanonicalSchema>();
        for (var i = 0; i < order.Count; i++)
        {
            var schema = builder[order[i]];
            schemas.Add(ReferenceMap.Apply(schema, r => r with { Id = Number(r.Id) }) with { Id = i });
        }

        return new CanonicalGraph(schemas.ToEquatableArray(), renumbered.ToEquatableArray());
    }
}
