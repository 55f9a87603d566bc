using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>
/// What a schema with a union allows beside its alternatives, as far as it is plain that none of them is meant: by the kind of the value, by a
/// telling member that is missing or has none of the values that tell. A document that follows one alternative and breaks that one is wrong in
/// another rule.
/// </summary>
/// <param name="schemas">All schemas.</param>
/// <param name="add">Takes in another schema.</param>
internal sealed class UnionLoosening(IReadOnlyList<CanonicalSchema> schemas, Func<CanonicalSchema, SchemaReference> add)
{
    /// <summary>The schema without the union, for documents that follow none of its alternatives.</summary>
    /// <param name="union">The union.</param>
    /// <param name="around">The unions of which it is a branch itself: a document is to follow it there.</param>
    public IEnumerable<RuleChange> Of(Union union, IReadOnlyList<Union> around)
    {
        var common = schemas[union.Base.Id];
        yield return new RuleChange(
            union.Site,
            common with { Kinds = Kinds(common, (rule, kind) => union.ByKind[kind] != 0 || around.Count > 0 ? null : rule) });
        if (common[InstanceKind.Object] is not KindRule.Object o || union.ByKind[(int)InstanceKind.Object] is not (not 0 and var able))
        {
            yield break;
        }

        foreach (var evidence in union.Evidence.Where(e => !SchemaEdges.Tells(around, e.Member)))
        {
            if ((evidence.Absent & able) == 0)
            {
                yield return new RuleChange(union.Site, WithMember(common, o, evidence.Member, Never(common)));
            }

            if ((evidence.OtherString & able) == 0)
            {
                yield return new RuleChange(union.Site, WithMember(common, o, evidence.Member, OtherText(common, o, evidence)));
            }
        }
    }

    private static CanonicalSchema WithMember(CanonicalSchema common, KindRule.Object o, string name, SchemaReference value)
    {
        var member = o.Members.FirstOrDefault(m => m.Name == name) ?? new MemberRule(name, value, [], IsDeclared: true);
        var members = o.Members.Where(m => m.Name != name).Append(member with { Value = value });
        return common with { Kinds = Kinds(common, (_, kind) => kind == (int)InstanceKind.Object ? o with { Members = [.. members] } : null) };
    }

    private static EquatableArray<KindRule> Kinds(CanonicalSchema schema, Func<KindRule, int, KindRule?> keep) =>
        [.. schema.Kinds.Select((rule, kind) => keep(rule, kind) ?? new KindRule.Rejected([]))];

    private static CanonicalSchema Alone(CanonicalSchema schema, Func<int, KindRule?> rule) =>
        schema with { Kinds = Kinds(schema, (_, kind) => rule(kind)), Applicators = [], Union = null };

    private SchemaReference Never(CanonicalSchema common) => add(Alone(common, _ => null));

    // A string that is none of those that tell, and whatever else the schema demands of the member.
    private SchemaReference OtherText(CanonicalSchema common, KindRule.Object o, Evidence evidence)
    {
        KindRule? Text(int kind, EquatableArray<AllowedValues> values) =>
            kind == (int)InstanceKind.String ? new KindRule.Text(values, [], null) : null;
        var site = new AssertionSite("enum", "", "", "");
        var telling = add(Alone(common, kind => Text(kind, [new AllowedValues([.. evidence.Strings.Select(s => s.Text)], site)])));
        Applicator[] demands =
        [
            new Applicator.Not(telling, site),
            .. o.Members.Where(m => m.Name == evidence.Member).Select(m => new Applicator.AnyOf([m.Value], site)),
        ];
        return add(Alone(common, kind => Text(kind, [])) with { Applicators = [.. demands] });
    }
}
