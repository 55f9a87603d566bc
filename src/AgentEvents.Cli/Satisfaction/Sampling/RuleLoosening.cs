using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>Takes one rule at a time out of a schema. A document of the rest that the schema refuses is wrong in that rule alone.</summary>
/// <param name="schemas">All schemas.</param>
/// <param name="add">Takes in another schema.</param>
/// <param name="withConditions">Whether a condition is a rule too, and not only what follows from it.</param>
internal sealed class RuleLoosening(
    IReadOnlyList<CanonicalSchema> schemas,
    Func<CanonicalSchema, SchemaReference> add,
    bool withConditions = false)
{
    /// <summary>What each kind of instance has where nothing is demanded.</summary>
    public static IReadOnlyList<KindRule> Unconstrained { get; } =
    [
        new KindRule.Literal([]),
        new KindRule.Literal([]),
        new KindRule.Object([], [], new OtherMembers(null, []), [], [], [], [], new EvaluatedMembers(false, [], [], []), []),
        new KindRule.Array([], [], null, [], [], [], new EvaluatedItems(false, 0, [], []), []),
        new KindRule.Number([], []),
        new KindRule.Text([], [], null),
    ];

    private readonly UnionLoosening _unions = new(schemas, add);

    /// <summary>The schema without each of its own rules; those of members and items are rules of their schemas.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="around">The unions that it is a branch of. What tells their branches apart is left in peace.</param>
    public IEnumerable<RuleChange> Of(CanonicalSchema schema, IReadOnlyList<Union> around)
    {
        if (schema.Union is { } union)
        {
            return _unions.Of(union, around);
        }

        return
        [
            .. Shared(schema, [.. around.Select(u => schemas[u.Base.Id])]),
            .. schema.Kinds.SelectMany((rule, kind) =>
                Of(rule, around).Select(c => new RuleChange(c.Site, SchemaEdges.With(schema, (InstanceKind)kind, c.Rule), c.Site.Message))),
            .. schema.Applicators
                .Where(a => a is Applicator.AnyOf or Applicator.OneOf or Applicator.Not || (withConditions && a is Applicator.Conditional))
                .Select(a => new RuleChange(a.Site, schema with { Applicators = [.. schema.Applicators.Where(b => !ReferenceEquals(a, b))] })),
        ];
    }

    // type, enum, const and the schema false concern several kinds at once. Which kinds a branch rejects tells it from others, unless all do.
    private static IEnumerable<RuleChange> Shared(CanonicalSchema schema, CanonicalSchema[] common) => schema.Kinds
        .SelectMany((rule, kind) => rule is KindRule.Rejected && !common.All(c => c.Kinds[kind] is KindRule.Rejected) ? [] : SharedSites(rule))
        .DistinctBy(site => (site.AbsoluteLocation, site.Path))
        .Select(site => new RuleChange(site, schema with
        {
            Kinds = [.. schema.Kinds.Select((rule, kind) =>
            rule is KindRule.Rejected && !common.All(c => c.Kinds[kind] is KindRule.Rejected) ? rule : Without(rule, site, kind))]
        }));

    private static IEnumerable<AssertionSite> SharedSites(KindRule rule) =>
        rule is KindRule.Rejected rejected ? rejected.By : rule.Lists.Select(v => v.Site);

    private static KindRule Without(KindRule rule, AssertionSite site, int kind)
    {
        bool IsIt(AssertionSite other) => other.AbsoluteLocation == site.AbsoluteLocation && other.Path == site.Path;
        EquatableArray<AllowedValues> Left(EquatableArray<AllowedValues> values) => [.. values.Where(v => !IsIt(v.Site))];
        return rule switch
        {
            KindRule.Rejected rejected => rejected.By.All(IsIt) ? Unconstrained[kind] : rule,
            KindRule.Literal literal => literal with { Values = Left(literal.Values) },
            KindRule.Text text => text with { Values = Left(text.Values) },
            KindRule.Number number => number with { Values = Left(number.Values) },
            KindRule.Object o => o with { Values = Left(o.Values) },
            KindRule.Array a => a with { Values = Left(a.Values) },
            _ => rule,
        };
    }

    private static IEnumerable<(AssertionSite Site, KindRule Rule)> Of(KindRule rule, IReadOnlyList<Union> around) => rule switch
    {
        KindRule.Text text => text.Checks.Select(c => (c.Site, (KindRule)(text with { Checks = Without(text.Checks, c) }))),
        KindRule.Number number => number.Checks.Select(c => (c.Site, (KindRule)(number with { Checks = Without(number.Checks, c) }))),
        KindRule.Object o => Of(o, around),
        KindRule.Array a => Of(a),
        _ => [],
    };

    private static IEnumerable<(AssertionSite Site, KindRule Rule)> Of(KindRule.Object o, IReadOnlyList<Union> around) =>
    [
        .. o.Members.Select((m, i) => (Member: m, Index: i))
            .Where(m => m.Member.IsRequired && !SchemaEdges.Tells(around, m.Member.Name))
            .Select(m => (
                m.Member.RequiredBy[0],
                (KindRule)(o with { Members = SchemaEdges.Replaced(o.Members, m.Index, m.Member with { RequiredBy = [] }) }))),
        .. o.Counts.Select(c => (c.Site, (KindRule)(o with { Counts = Without(o.Counts, c) }))),
        .. o.Dependencies.Select(d => (d.Site, (KindRule)(o with { Dependencies = Without(o.Dependencies, d) }))),
        .. o.Choices.Select(c => (c.Site, (KindRule)(o with { Choices = Without(o.Choices, c) }))),
    ];

    private static IEnumerable<(AssertionSite Site, KindRule Rule)> Of(KindRule.Array a) =>
    [
        .. a.Counts.Select(c => (c.Site, (KindRule)(a with { Counts = Without(a.Counts, c) }))),
        .. a.Contains.SelectMany((c, i) => Of(c)
            .Select(other => (other.Site, (KindRule)(a with { Contains = SchemaEdges.Replaced(a.Contains, i, other.Check) })))),
        .. a.Unique.Take(1).Select(site => (site, (KindRule)(a with { Unique = [] }))),
    ];

    private static IEnumerable<(AssertionSite Site, ContainsCheck Check)> Of(ContainsCheck contains) =>
    [
        .. contains.Minimum > 0 ? [(contains.MinimumSite, contains with { Minimum = 0 })] : Array.Empty<(AssertionSite, ContainsCheck)>(),
        .. contains.MaximumSite is { } site
            ? [(site, contains with { Maximum = null, MaximumSite = null })]
            : Array.Empty<(AssertionSite, ContainsCheck)>(),
    ];

    private static EquatableArray<T> Without<T>(EquatableArray<T> list, T element)
        where T : class => [.. list.Where(one => !ReferenceEquals(one, element))];
}
