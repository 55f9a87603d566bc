using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// Finds the schemas whose validators have to remember their verdicts. A fork is a schema that may look at a value more than once: it tries
/// alternatives, or applies several schemas to the same member. Where forks hold each other, each level of a document doubles the work; so a fork
/// remembers when it can come to hold itself, or has several forks above it.
/// </summary>
internal static class RepeatedWork
{
    private const int ForksAboveThatMultiplyLittle = 2;

    /// <summary>The graph with these schemas marked.</summary>
    public static CanonicalGraph Mark(CanonicalGraph graph)
    {
        var found = Find(graph.Schemas);
        return found.Count == 0
            ? graph
            : graph with { Schemas = graph.Schemas.Select(s => s with { RemembersVerdicts = found.Contains(s.Id) }).ToEquatableArray() };
    }

    private static HashSet<int> Find(EquatableArray<CanonicalSchema> schemas)
    {
        var next = schemas.Select(References).ToArray();
        var forks = schemas.Select(IsFork).ToArray();
        var remembered = new HashSet<int>();
        if (!forks.Contains(true))
        {
            return remembered;
        }

        // Knots come out with those that they lead to first, so that reversed each comes before those below it.
        var knots = Knots.Of(next);
        var knotOf = new int[next.Length];
        for (var i = 0; i < knots.Count; i++)
        {
            foreach (var id in knots[i])
            {
                knotOf[id] = i;
            }
        }

        var above = new int[knots.Count];
        for (var i = knots.Count - 1; i >= 0; i--)
        {
            var knot = knots[i];
            var isCycle = knot.Count > 1 || next[knot[0]].Contains(knot[0]);
            var own = knot.Any(id => forks[id]) ? (isCycle ? ForksAboveThatMultiplyLittle : 1) : 0;
            remembered.UnionWith(knot.Where(id => forks[id] && (isCycle || above[i] >= ForksAboveThatMultiplyLittle)));
            foreach (var below in knot.SelectMany(id => next[id]).Select(id => knotOf[id]).Where(k => k != i))
            {
                above[below] = Math.Max(above[below], Math.Min(above[i] + own, ForksAboveThatMultiplyLittle));
            }
        }

        return remembered;
    }

    private static int[] References(CanonicalSchema schema) => [.. ReferenceMap.Of(schema).Select(reference => reference.Id).Distinct()];

    private static bool IsFork(CanonicalSchema schema) => schema.Union is null && (!schema.Applicators.IsEmpty || schema.Kinds.Any(IsFork));

    private static bool IsFork(KindRule rule) => rule switch
    {
        KindRule.Object o => !o.Unevaluated.IsEmpty
            || o.Others.ByPattern.Sum(g => g.Patterns.Count + (g.Otherwise is null ? 0 : 1)) + (o.Others.Value is null ? 0 : 1) > 1,
        KindRule.Array a => !a.Unevaluated.IsEmpty || !a.Contains.IsEmpty,
        _ => false,
    };
}
