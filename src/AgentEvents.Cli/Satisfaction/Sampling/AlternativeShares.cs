using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>Counts how often each alternative of a schema is followed by documents: what a sample hardly ever has, it does not test.</summary>
/// <param name="schemas">The schemas, as formulas.</param>
/// <param name="graph">The same in canonical form.</param>
internal sealed class AlternativeShares(SchemaSet schemas, CanonicalGraph graph)
{
    private const int MostDepth = 64;

    private readonly SortedDictionary<string, long[]> _counts = new(StringComparer.Ordinal);

    /// <summary>For each <c>anyOf</c> and <c>oneOf</c> that was met: its place, and how often each of its alternatives was satisfied.</summary>
    public IReadOnlyDictionary<string, long[]> Counts => _counts;

    /// <summary>Looks at a document.</summary>
    /// <param name="root">The schema that it satisfies.</param>
    /// <param name="document">The document.</param>
    public void Add(int root, JsonValue document) => Visit(graph.Schemas[root], document, new Question(schemas), 0);

    private void Visit(CanonicalSchema schema, JsonValue value, Question question, int depth)
    {
        if (depth > MostDepth)
        {
            return;
        }

        var alternatives = schema.Union is { } union
            ? [(union.Site, union.Branches)]
            : schema.Applicators.Select(a => a switch
            {
                Applicator.AnyOf any => (any.Site, any.Branches),
                Applicator.OneOf one => (one.Site, one.Branches),
                _ => (a.Site, []),
            });
        foreach (var (site, branches) in alternatives.Where(a => !a.Branches.IsEmpty))
        {
            if (!_counts.TryGetValue(site.AbsoluteLocation, out var counts))
            {
                _counts.Add(site.AbsoluteLocation, counts = new long[branches.Count]);
            }

            for (var i = 0; i < branches.Count && i < counts.Length; i++)
            {
                if (question.Holds(schemas.Of(0, branches[i].Id), value))
                {
                    counts[i]++;
                    Visit(graph.Schemas[branches[i].Id], value, question, depth + 1);
                }
            }
        }

        foreach (var edge in schema.Union is null ? SchemaEdges.Of(schema, []) : [])
        {
            foreach (var (_, part) in edge.Parts(value).Where(p => question.Holds(schemas.Of(0, edge.Child.Id), p.Part)))
            {
                Visit(graph.Schemas[edge.Child.Id], part, question, depth + 1);
            }
        }
    }
}
