using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Makes the rule for arrays of a schema in the making.</summary>
internal static class ArrayCompletion
{
    /// <summary>The rule.</summary>
    public static KindRule.Array Complete(
        SchemaBuilder target,
        EquatableArray<AllowedValues> values,
        EquatableArray<Applicator> applicators,
        GraphBuilder builder)
    {
        var evaluated = Evaluated(target, applicators, null, builder);
        var unevaluated = new List<UnevaluatedItems>();
        foreach (var (owner, schema) in target.UnevaluatedItems)
        {
            var seen = Evaluated(target, applicators, owner, builder);
            if (seen is { All: false } and not { Dynamic.IsEmpty: true, Contains.IsEmpty: true })
            {
                unevaluated.Add(new UnevaluatedItems(builder.Refer([schema]), seen));
            }
            else if (!seen.All)
            {
                // What is left over can be told without the instance, so it is the rest in a group of its own.
                var leftover = new ItemGroup(owner) { IsLeftover = true, Rest = schema };
                leftover.Prefix.AddRange(Enumerable.Repeat<Source?>(null, seen.Prefix));
                target.ItemGroups.Add(leftover);
            }
        }

        return new KindRule.Array(
            values,
            Prefix(target, builder),
            SchemaCompletion.Constraining(target.ItemGroups.Select(g => g.Rest).OfType<Source>().ToArray(), builder),
            target.ItemCounts.ToEquatableArray(),
            target.ItemGroups.Where(g => g.Contains is not null).Select(g => Contains(g, builder)).ToEquatableArray(),
            target.Unique.ToEquatableArray(),
            evaluated,
            unevaluated.ToEquatableArray());
    }

    private static EquatableArray<SchemaReference> Prefix(SchemaBuilder target, GraphBuilder builder) =>
        Enumerable.Range(0, target.ItemGroups.Select(g => g.Prefix.Count).DefaultIfEmpty(0).Max())
            .Select(i => builder.Refer(target.ItemGroups.Select(g => i < g.Prefix.Count ? g.Prefix[i] : g.Rest).OfType<Source>()))
            .ToEquatableArray();

    private static ContainsCheck Contains(ItemGroup group, GraphBuilder builder) => new(
        builder.Refer([group.Contains!]),
        group.MinContains?.Bound ?? 1,
        group.MinContains?.Site ?? group.ContainsSite!,
        group.MaxContains?.Bound,
        group.MaxContains?.Site);

    private static EvaluatedItems Evaluated(SchemaBuilder target, EquatableArray<Applicator> applicators, Source? owner, GraphBuilder builder)
    {
        var groups = target.ItemGroups.Where(g => !g.IsLeftover && (owner is null || owner.Sees(g.Owner.Path))).ToArray();
        var all = groups.Any(g => g.Rest is not null)
            || target.UnevaluatedItems.Any(u => owner is null || (u.Owner != owner && owner.Sees(u.Owner.Path)));
        return all
            ? new EvaluatedItems(true, 0, [], [])
            : new EvaluatedItems(
                false,
                groups.Select(g => g.Prefix.Count).DefaultIfEmpty(0).Max(),
                groups.Where(g => g.ContainsEvaluates).Select(g => g.Contains).OfType<Source>().Select(c => builder.Refer([c])).ToEquatableArray(),
                applicators.Visible(owner).ToEquatableArray());
    }
}
