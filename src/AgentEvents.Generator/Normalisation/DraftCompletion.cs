using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Makes a canonical schema of a draft.</summary>
internal static class DraftCompletion
{
    /// <summary>The canonical schema that a draft has become.</summary>
    public static CanonicalSchema Complete(int id, SchemaKey key, SchemaDraft draft, GraphBuilder builder)
    {
        var applicators = draft.Applicators.Select(a => Applicator(a, builder)).ToEquatableArray();
        return new CanonicalSchema(
            id,
            key.Naming,
            key.Naming.IsNowhere ? "" : builder.Index.AbsoluteLocation(key.Naming),
            key.Sources.Any(s => s.Scope != DynamicScope.Empty.Enter(builder.Index.ResourceOf(s.Location))),
            draft.Annotations,
            draft.Remarks.Distinct().ToEquatableArray(),
            [
                Rule(draft, InstanceKind.Null, values => new KindRule.Literal(values)),
                Rule(draft, InstanceKind.Boolean, values => new KindRule.Literal(values)),
                Rule(draft, InstanceKind.Object, values => ObjectCompletion.Complete(draft, values, applicators, builder)),
                Rule(draft, InstanceKind.Array, values => ArrayCompletion.Complete(draft, values, applicators, builder)),
                Rule(draft, InstanceKind.Number, values => new KindRule.Number(values, draft.NumberChecks.ToEquatableArray())),
                Rule(draft, InstanceKind.String, values => new KindRule.Text(values, draft.StringChecks.ToEquatableArray(), draft.Content)),
            ],
            applicators,
            null);
    }

    /// <summary>The canonical schema for several, or null if they say nothing: <c>"additionalProperties": true</c> for example.</summary>
    public static SchemaReference? Constraining(IReadOnlyCollection<Source> sources, GraphBuilder builder)
    {
        if (sources.Count == 0)
        {
            return null;
        }

        var reference = builder.Refer(sources);
        return builder.KeyOf(reference.Id).Sources.IsEmpty && reference.Remarks.IsEmpty ? null : reference;
    }

    private static KindRule Rule(SchemaDraft draft, InstanceKind kind, Func<EquatableArray<AllowedValues>, KindRule> allowed)
    {
        var rejections = draft.Rejections[(int)kind];

        // A base and its branch often say the same "type": once is enough for whoever reads the violations.
        var distinct = rejections.GroupBy(r => (r.Keyword, r.Message)).Select(g => g.First()).ToEquatableArray();
        return rejections.Count > 0 ? new KindRule.Rejected(distinct) : allowed(draft.Values[(int)kind].ToEquatableArray());
    }

    private static Applicator Applicator(DraftApplicator draft, GraphBuilder builder)
    {
        var branches = draft.Branches.Select(b => b is null ? null : builder.Refer([b])).ToArray();
        return draft.Kind switch
        {
            ApplicatorKind.AnyOf => new Applicator.AnyOf(branches.OfType<SchemaReference>().ToEquatableArray(), draft.Site),
            ApplicatorKind.OneOf => new Applicator.OneOf(branches.OfType<SchemaReference>().ToEquatableArray(), draft.Site),
            ApplicatorKind.Conditional => new Applicator.Conditional(branches[0]!, branches[1], branches[2], draft.Site),
            ApplicatorKind.Dependent => new Applicator.Dependent(draft.Member, branches[0]!, draft.Site),
            _ => new Applicator.Not(branches[0]!, draft.Site),
        };
    }
}
