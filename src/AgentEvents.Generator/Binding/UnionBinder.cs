using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes a closed hierarchy of a schema whose values follow one of several others.</summary>
internal static class UnionBinder
{
    /// <summary>The union; its cases are added, or wait for their members.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="shape">Its alternatives.</param>
    /// <param name="name">The union's name.</param>
    /// <param name="binder">Takes the types.</param>
    public static UnionSpec Bind(CanonicalSchema schema, ValueShape.OneOf shape, string name, TypeBinder binder)
    {
        var names = shape.Cases.Select(branch => CaseBinder.Bind(branch, schema, name, binder)).ToArray();
        return Of(schema, name, names) with
        {
            Branches = shape.Cases.Select(branch => branch.Index).ToEquatableArray(),
            Tried = shape.Tried,
            RefusesNull = shape.OrNull,
        };
    }

    /// <summary>A union of cases, of which nothing but the names is known.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The union's name.</param>
    /// <param name="cases">The names of the cases.</param>
    public static UnionSpec Of(CanonicalSchema schema, string name, IReadOnlyList<string> cases)
    {
        var parameters = CaseNames.Of(cases);
        return new UnionSpec(
            name,
            schema.AbsoluteLocation,
            Docs.Of(schema.Metadata, $"One of several JSON values: {name}."),
            schema.Id,
            cases.Select((caseName, i) => new CaseSpec(caseName, parameters[i])).ToEquatableArray(),
            Branches: [],
            Tried: [],
            Shared: [],
            KeepsOthers: false);
    }

    /// <summary>The types, once all are made: a record knows its union, and a union what its cases have alike.</summary>
    /// <param name="types">The types.</param>
    /// <param name="binder">Knows which record is a case of which union.</param>
    public static IReadOnlyList<TypeSpec> Join(IEnumerable<TypeSpec> types, TypeBinder binder)
    {
        var joined = types.Select(type => type switch
        {
            RecordSpec record => record with { Union = record.Union ?? binder.UnionOf(record.SchemaId) },
            TupleSpec tuple => tuple with { Union = tuple.Union ?? binder.UnionOf(tuple.SchemaId) },
            _ => type,
        }).ToArray();
        var records = joined.OfType<RecordSpec>().Where(r => r.Union is not null).ToLookup(r => r.Union!, StringComparer.Ordinal);
        return joined.Select(type => type is UnionSpec union ? WithShared(union, records[union.Name].ToArray()) : type).ToArray();
    }

    private static UnionSpec WithShared(UnionSpec union, RecordSpec[] records) => records.Length < union.Cases.Count
        ? union
        : union with { Shared = SharedMembers(records, union.Name), KeepsOthers = records.All(r => r.KeepsOthers) };

    /// <summary>What all cases have alike is declared by the base, so that it can be read without matching.</summary>
    private static EquatableArray<MemberSpec> SharedMembers(RecordSpec[] records, string union) => records[0].Members
        .Where(m => m.Constant is null && m.Content is null && m.Name != union)
        .Where(m => records.All(r => r.Members.Any(other => Unbounded(other) == Unbounded(m))))

        // Bounds that differ from case to case are those of none.
        .Select(m => records.All(r => r.Members.Contains(m)) ? m : Unbounded(m))
        .ToEquatableArray();

    private static MemberSpec Unbounded(MemberSpec member) => member with { Limits = [] };
}
