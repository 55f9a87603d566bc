namespace AgentEvents.Generator.Canonical;

/// <summary>All schemas of a file and of the files that it refers to, in canonical form. Schemas name one another by their index.</summary>
/// <param name="Schemas">The schemas; each stands at the index that is its id.</param>
/// <param name="Definitions">The schemas that the file itself defines: its root and its <c>$defs</c>.</param>
internal sealed record CanonicalGraph(EquatableArray<CanonicalSchema> Schemas, EquatableArray<Definition> Definitions)
{
    /// <summary>Whether schemas lead to another one, over any number of references.</summary>
    public bool Reaches(IEnumerable<SchemaReference> from, int id)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>(from.Select(r => r.Id));
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next == id)
            {
                return true;
            }

            if (reached.Add(next))
            {
                foreach (var reference in ReferenceMap.Of(Schemas[next]))
                {
                    open.Push(reference.Id);
                }
            }
        }

        return false;
    }

    /// <summary>The schema that a reference means.</summary>
    public CanonicalSchema this[SchemaReference reference] => Schemas[reference.Id];
}
