using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Makes a canonical schema of a draft.</summary>
internal static class DraftCompletion
{
    /// <summary>The canonical schema that a draft has become.</summary>
    public static CanonicalSchema Complete(int id, SchemaLocation naming, SchemaDraft draft, GraphBuilder builder) => new(
        id,
        naming,
        draft.Annotations,
        [
            Rule(draft, InstanceKind.Null, values => new KindRule.Literal(values)),
            Rule(draft, InstanceKind.Boolean, values => new KindRule.Literal(values)),
            Rule(draft, InstanceKind.Object, values => new KindRule.Object(values, Members(draft, builder), Others(draft, builder), draft.MemberCounts.ToEquatableArray())),
            Rule(draft, InstanceKind.Array, values => new KindRule.Array(values, Prefix(draft, builder), Rest(draft, builder), draft.ItemCounts.ToEquatableArray())),
            Rule(draft, InstanceKind.Number, values => new KindRule.Number(values, draft.NumberChecks.ToEquatableArray())),
            Rule(draft, InstanceKind.String, values => new KindRule.Text(values, draft.StringChecks.ToEquatableArray(), draft.Content)),
        ],
        draft.Applicators.Select(a => Applicator(a, builder)).ToEquatableArray(),
        null);

    private static KindRule Rule(SchemaDraft draft, InstanceKind kind, Func<EquatableArray<AllowedValues>, KindRule> allowed)
    {
        var rejections = draft.Rejections[(int)kind];

        // A base and its branch often say the same "type": once is enough for whoever reads the violations.
        var distinct = rejections.GroupBy(r => (r.Keyword, r.Message)).Select(g => g.First()).ToEquatableArray();
        return rejections.Count > 0 ? new KindRule.Rejected(distinct) : allowed(draft.Values[(int)kind].ToEquatableArray());
    }

    private static EquatableArray<MemberRule> Members(SchemaDraft draft, GraphBuilder builder)
    {
        var declared = new HashSet<string>(draft.MemberGroups.SelectMany(g => g.Named).Select(n => n.Name), StringComparer.Ordinal);
        var names = draft.MemberGroups.SelectMany(g => g.Named).Select(n => n.Name)
            .Concat(draft.Required.Select(r => r.Name))
            .Distinct(StringComparer.Ordinal);
        return names.Select(name => new MemberRule(
            name,
            builder.Refer(draft.MemberGroups.SelectMany(g => ValuesOf(g, name))),
            draft.Required.Where(r => r.Name == name).Select(r => r.Site).ToEquatableArray(),
            declared.Contains(name))).ToEquatableArray();
    }

    // Within one group a member is either named or additional; across groups all of them apply.
    private static IEnumerable<Source> ValuesOf(MemberGroup group, string name)
    {
        var named = group.Named.Where(n => n.Name == name).Select(n => n.Value).ToArray();
        return named.Length > 0 ? named : group.Additional is { } additional ? [additional] : [];
    }

    private static OtherMembers Others(SchemaDraft draft, GraphBuilder builder)
    {
        var additional = draft.MemberGroups.Select(g => g.Additional).OfType<Source>().ToArray();
        return new OtherMembers(additional.Length > 0 ? Constraining(builder.Refer(additional), builder) : null);
    }

    private static EquatableArray<SchemaReference> Prefix(SchemaDraft draft, GraphBuilder builder) =>
        Enumerable.Range(0, draft.ItemGroups.Select(g => g.Prefix.Count).DefaultIfEmpty(0).Max())
            .Select(i => builder.Refer(draft.ItemGroups.Select(g => i < g.Prefix.Count ? g.Prefix[i] : g.Rest).OfType<Source>()))
            .ToEquatableArray();

    private static SchemaReference? Rest(SchemaDraft draft, GraphBuilder builder)
    {
        var rest = draft.ItemGroups.Select(g => g.Rest).OfType<Source>().ToArray();
        return rest.Length > 0 ? Constraining(builder.Refer(rest), builder) : null;
    }

    // "additionalProperties": true says nothing.
    private static SchemaReference? Constraining(SchemaReference reference, GraphBuilder builder) =>
        builder.KeyOf(reference.Id).Sources.IsEmpty ? null : reference;

    private static Applicator Applicator(DraftApplicator draft, GraphBuilder builder)
    {
        var branches = draft.Branches.Select(b => builder.Refer([b])).ToEquatableArray();
        return draft.Kind switch
        {
            ApplicatorKind.AnyOf => new Applicator.AnyOf(branches, draft.Site),
            ApplicatorKind.OneOf => new Applicator.OneOf(branches, draft.Site),
            _ => new Applicator.Not(branches[0], draft.Site),
        };
    }
}
