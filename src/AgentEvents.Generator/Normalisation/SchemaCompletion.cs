using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Makes a canonical schema of what the keywords have put together.</summary>
internal static class SchemaCompletion
{
    /// <summary>The canonical schema that the keywords have made.</summary>
    public static CanonicalSchema Complete(int id, SchemaKey key, SchemaBuilder target, GraphBuilder builder)
    {
        var applicators = target.Applicators.Select(a => Applicator(a, builder)).ToEquatableArray();
        return new CanonicalSchema(
            id,
            key.Naming,
            key.Naming.IsNowhere ? "" : builder.Index.AbsoluteLocation(key.Naming),
            key.Sources.Any(s => s.Scope != DynamicScope.Empty.Enter(builder.Index.ResourceOf(s.Location))),
            target.Metadata,
            target.Annotations.Distinct().ToEquatableArray(),
            [
                Rule(target, InstanceKind.Null, values => new KindRule.Literal(values)),
                Rule(target, InstanceKind.Boolean, values => new KindRule.Literal(values)),
                Rule(target, InstanceKind.Object, values => ObjectCompletion.Complete(target, values, applicators, builder)),
                Rule(target, InstanceKind.Array, values => ArrayCompletion.Complete(target, values, applicators, builder)),
                Rule(target, InstanceKind.Number, values => NumberCompletion.Complete(target, values)),
                Rule(target, InstanceKind.String, values => new KindRule.Text(values, target.StringChecks.ToEquatableArray(), target.Content)),
            ],
            applicators,
            null)
        {
            Name = key.Naming.IsNowhere ? null : builder.Places.Of(key.Naming),
            IsWhole = IsWhole(key),
        };
    }

    // What is written beside an alternative and null is part of the alternative, wherever it is asked for.
    private static bool IsWhole(SchemaKey key) => key switch
    {
        { Naming.IsNowhere: true } => false,
        { Without.IsEmpty: true } => key.Sources.All(s => s.Location == key.Naming),
        { Without: [var alternatives], Sources: [var owner, var branch] } => branch.Location == key.Naming
            && alternatives.Document == key.Naming.Document
            && alternatives.Document == owner.Location.Document
            && alternatives.Pointer.Substring(0, alternatives.Pointer.LastIndexOf('/')) == owner.Location.Pointer
            && key.Naming.Pointer.StartsWith(alternatives.Pointer + "/", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The canonical schema for several, or null if they say nothing: <c>"additionalProperties": true</c> for example.</summary>
    public static SchemaReference? Constraining(IReadOnlyCollection<Source> sources, GraphBuilder builder)
    {
        if (sources.Count == 0)
        {
            return null;
        }

        var reference = builder.Refer(sources);
        return builder.KeyOf(reference.Id).Sources.IsEmpty && reference.Annotations.IsEmpty ? null : reference;
    }

    private static KindRule Rule(SchemaBuilder target, InstanceKind kind, Func<EquatableArray<AllowedValues>, KindRule> allowed)
    {
        var rejections = target.Rejections[(int)kind];

        // A base and its branch often say the same "type": once is enough for whoever reads the violations.
        var distinct = rejections.GroupBy(r => (r.Keyword, r.Message)).Select(g => g.First()).ToEquatableArray();
        return rejections.Count > 0 ? new KindRule.Rejected(distinct) : allowed(target.Values[(int)kind].ToEquatableArray());
    }

    private static Applicator Applicator(ApplicatorBuilder target, GraphBuilder builder)
    {
        var branches = target.Branches.Select(b => b is null ? null : builder.Refer([b])).ToArray();
        return target.Kind switch
        {
            ApplicatorKind.AnyOf => new Applicator.AnyOf(branches.OfType<SchemaReference>().ToEquatableArray(), target.Site),
            ApplicatorKind.OneOf => new Applicator.OneOf(branches.OfType<SchemaReference>().ToEquatableArray(), target.Site),
            ApplicatorKind.Conditional => new Applicator.Conditional(branches[0]!, branches[1], branches[2], target.Site),
            ApplicatorKind.Dependent => new Applicator.Dependent(target.Member, branches[0]!, target.Site),
            _ => new Applicator.Not(branches[0]!, target.Site),
        };
    }
}
