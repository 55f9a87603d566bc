using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes a closed hierarchy of a schema whose values follow one of several others.</summary>
internal static class UnionBinder
{
    /// <summary>Adds the union and its cases.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="shape">Its alternatives.</param>
    /// <param name="name">The union's name.</param>
    /// <param name="binder">Takes the types.</param>
    public static void Bind(CanonicalSchema schema, ValueShape.OneOf shape, string name, TypeBinder binder)
    {
        var names = shape.Cases.Select(branch => CaseBinder.Bind(branch, schema, name, binder)).ToArray();
        var parameters = CaseNames.Of(names);
        var records = binder.Specs.OfType<RecordSpec>().Where(r => r.Union == name && names.Contains(r.Name)).ToArray();
        binder.Add(new UnionSpec(
            name,
            schema.AbsoluteLocation,
            Docs.Of(schema.Metadata, $"One of several JSON values: {name}."),
            schema.Id,
            names.Select((caseName, i) => new CaseSpec(caseName, parameters[i])).ToEquatableArray(),
            shape.Cases.Select(branch => branch.Index).ToEquatableArray(),
            shape.Tried,
            records.Length == names.Length ? SharedMembers(records, name) : [],
            records.Length == names.Length && records.All(r => r.KeepsOthers))
        {
            RefusesNull = shape.OrNull,
        });
    }

    /// <summary>What all cases have alike is declared by the base, so that it can be read without matching.</summary>
    private static EquatableArray<MemberSpec> SharedMembers(RecordSpec[] records, string union) => records[0].Members
        .Where(m => m.Constant is null && m.Content is null && m.Name != union)
        .Where(m => records.All(r => r.Members.Any(other => Unbounded(other) == Unbounded(m))))

        // Bounds that differ from case to case are those of none.
        .Select(m => records.All(r => r.Members.Contains(m)) ? m : Unbounded(m))
        .ToEquatableArray();

    private static MemberSpec Unbounded(MemberSpec member) => member with { Limits = [] };
}
