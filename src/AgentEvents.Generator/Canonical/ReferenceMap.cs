namespace AgentEvents.Generator.Canonical;

/// <summary>Replaces every reference of a canonical schema, in a fixed order. The one place that knows where references stand.</summary>
internal static class ReferenceMap
{
    /// <summary>The references of a schema, in that order.</summary>
    public static IReadOnlyList<SchemaReference> Of(CanonicalSchema schema)
    {
        var references = new List<SchemaReference>();
        Apply(schema, reference =>
        {
            references.Add(reference);
            return reference;
        });
        return references;
    }

    /// <summary>The schema with its references replaced.</summary>
    public static CanonicalSchema Apply(CanonicalSchema schema, Func<SchemaReference, SchemaReference> map) => schema with
    {
        Kinds = schema.Kinds.Select(rule => Apply(rule, map)).ToEquatableArray(),
        Applicators = schema.Applicators.Select(applicator => Apply(applicator, map)).ToEquatableArray(),
        Union = schema.Union is { } union
            ? union with { Branches = union.Branches.Select(map).ToEquatableArray(), Base = map(union.Base) }
            : null,
    };

    private static KindRule Apply(KindRule rule, Func<SchemaReference, SchemaReference> map) => rule switch
    {
        KindRule.Object o => o with
        {
            Members = o.Members.Select(m => m with { Value = map(m.Value) }).ToEquatableArray(),
            Others = new OtherMembers(Apply(o.Others.Value, map), o.Others.ByPattern.Select(g => Apply(g, map)).ToEquatableArray()),
            Names = o.Names.Select(map).ToEquatableArray(),
            Evaluated = Apply(o.Evaluated, map),
            Unevaluated = o.Unevaluated.Select(u => new UnevaluatedMembers(map(u.Schema), Apply(u.Evaluated, map))).ToEquatableArray(),
        },
        KindRule.Array a => a with
        {
            Prefix = a.Prefix.Select(map).ToEquatableArray(),
            Items = Apply(a.Items, map),
            Contains = a.Contains.Select(c => c with { Schema = map(c.Schema) }).ToEquatableArray(),
            Evaluated = Apply(a.Evaluated, map),
            Unevaluated = a.Unevaluated.Select(u => new UnevaluatedItems(map(u.Schema), Apply(u.Evaluated, map))).ToEquatableArray(),
        },
        KindRule.Text { Content: { } content } t => t with { Content = content with { Schema = Apply(content.Schema, map) } },
        _ => rule,
    };

    private static Applicator Apply(Applicator applicator, Func<SchemaReference, SchemaReference> map) => applicator switch
    {
        Applicator.AnyOf any => any with { Branches = any.Branches.Select(map).ToEquatableArray() },
        Applicator.OneOf one => one with { Branches = one.Branches.Select(map).ToEquatableArray() },
        Applicator.Conditional c => c with { If = map(c.If), Then = Apply(c.Then, map), Else = Apply(c.Else, map) },
        Applicator.Dependent dependent => dependent with { Schema = map(dependent.Schema) },
        Applicator.Not not => not with { Schema = map(not.Schema) },
        _ => applicator,
    };

    private static PatternGroup Apply(PatternGroup group, Func<SchemaReference, SchemaReference> map) => new(
        group.Patterns.Select(p => p with { Value = map(p.Value) }).ToEquatableArray(),
        Apply(group.Otherwise, map));

    private static EvaluatedMembers Apply(EvaluatedMembers evaluated, Func<SchemaReference, SchemaReference> map) =>
        evaluated with { Dynamic = evaluated.Dynamic.Select(a => Apply(a, map)).ToEquatableArray() };

    private static EvaluatedItems Apply(EvaluatedItems evaluated, Func<SchemaReference, SchemaReference> map) => evaluated with
    {
        Contains = evaluated.Contains.Select(map).ToEquatableArray(),
        Dynamic = evaluated.Dynamic.Select(a => Apply(a, map)).ToEquatableArray(),
    };

    private static SchemaReference? Apply(SchemaReference? reference, Func<SchemaReference, SchemaReference> map) =>
        reference is null ? null : map(reference);
}
