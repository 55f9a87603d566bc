using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Finds schemas that apply themselves to the same instance again: validating would never end (Core 9.4.1).</summary>
internal static class EndlessReferences
{
    /// <summary>
    /// Reports one schema of each such circle, and takes out what it applies to the same instance: the rest has types, and whoever walks it comes to
    /// an end.
    /// </summary>
    public static void Cut(GraphBuilder builder)
    {
        var state = new Dictionary<int, bool>();
        var endless = new HashSet<int>();
        for (var id = 0; id < builder.Count; id++)
        {
            Visit(id, builder, state, endless);
        }

        foreach (var id in endless)
        {
            builder[id] = builder[id] with { Applicators = [], Union = null };
        }
    }

    // The state of a schema is false while its circle may still close, true once it is known to end.
    private static void Visit(int id, GraphBuilder builder, Dictionary<int, bool> state, HashSet<int> endless)
    {
        if (state.TryGetValue(id, out var ends))
        {
            if (!ends && endless.Add(id))
            {
                var location = builder.KeyOf(id).Sources[0].Location;
                builder.Report(
                    ProblemKind.EndlessReference,
                    location,
                    builder.Index.NodeAt(location).Span with { Length = 1 },
                    location.Pointer,
                    "applies itself to the same instance again");
            }

            return;
        }

        state[id] = false;
        foreach (var reference in InPlace(builder[id]))
        {
            Visit(reference.Id, builder, state, endless);
        }

        state[id] = true;
    }

    private static IEnumerable<SchemaReference> InPlace(CanonicalSchema schema) => schema.Union is { } union
        ? [.. union.Branches, union.Base]
        : schema.Applicators.SelectMany(applicator => applicator switch
        {
            Applicator.AnyOf any => any.Branches,
            Applicator.OneOf one => one.Branches,
            Applicator.Not not => [not.Schema],
            Applicator.Dependent dependent => [dependent.Schema],
            Applicator.Conditional conditional =>
                new[] { conditional.If, conditional.Then, conditional.Else }.OfType<SchemaReference>().ToEquatableArray(),
            _ => [],
        });
}
