using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Makes the rule for objects of a schema in the making.</summary>
internal static class ObjectCompletion
{
    /// <summary>The rule.</summary>
    public static KindRule.Object Complete(
        SchemaBuilder target,
        EquatableArray<AllowedValues> values,
        EquatableArray<Applicator> applicators,
        GraphBuilder builder)
    {
        var evaluated = Evaluated(target, applicators, null);
        var unevaluated = new List<UnevaluatedMembers>();
        foreach (var (owner, schema) in target.UnevaluatedMembers)
        {
            var seen = Evaluated(target, applicators, owner);
            if (!seen.Dynamic.IsEmpty && !seen.All)
            {
                unevaluated.Add(new UnevaluatedMembers(builder.Refer([schema]), seen));
            }
            else if (!seen.All)
            {
                // What is left over can be told without the instance, so it is "additional" in a group of its own.
                target.MemberGroups.Add(Leftover(target, owner, schema));
            }
        }

        return new KindRule.Object(
            values,
            Members(target, builder),
            Others(target, builder),
            target.MemberCounts.ToEquatableArray(),
            target.Names.Select(n => builder.Refer([n])).ToEquatableArray(),
            target.Dependencies.ToEquatableArray(),
            target.MemberChoices.ToEquatableArray(),
            evaluated,
            unevaluated.ToEquatableArray());
    }

    private static EquatableArray<MemberRule> Members(SchemaBuilder target, GraphBuilder builder)
    {
        var declared = new HashSet<string>(Declared(target.MemberGroups), StringComparer.Ordinal);
        var names = Declared(target.MemberGroups)
            .Concat(target.Required.Select(r => r.Name))
            .Concat(target.Dependencies.SelectMany(d => new[] { d.Trigger, d.Name }))
            .Concat(target.MemberChoices.SelectMany(c => c.Sets).SelectMany(s => s))
            .Distinct(StringComparer.Ordinal);
        var required = target.Required.ToLookup(r => r.Name, r => r.Site, StringComparer.Ordinal);
        var groups = new MemberGroupIndex(target.MemberGroups);
        return names.Select(name => new MemberRule(
            name,
            builder.Refer(groups.ValuesOf(name)),
            required[name].ToEquatableArray(),
            declared.Contains(name))).ToEquatableArray();
    }

    private static IEnumerable<string> Declared(IEnumerable<MemberGroup> groups) =>
        groups.Where(g => !g.IsLeftover).SelectMany(g => g.Named).Select(n => n.Name);

    private static OtherMembers Others(SchemaBuilder target, GraphBuilder builder)
    {
        var always = target.MemberGroups.Where(g => g.ByPattern.Count == 0).Select(g => g.Additional).OfType<Source>().ToArray();
        var byPattern = target.MemberGroups.Where(g => g.ByPattern.Count > 0).Select(g => new PatternGroup(
            g.ByPattern.Select(p => new PatternMember(TextPatternOf(p.Pattern), builder.Refer(p.Value is null ? [] : [p.Value]))).ToEquatableArray(),
            SchemaCompletion.Constraining(g.Additional is null ? [] : [g.Additional], builder)));
        return new OtherMembers(SchemaCompletion.Constraining(always, builder), byPattern.ToEquatableArray());
    }

    private static EvaluatedMembers Evaluated(SchemaBuilder target, EquatableArray<Applicator> applicators, Source? owner)
    {
        var groups = target.MemberGroups.Where(g => !g.IsLeftover && (owner is null || owner.Sees(g.Owner.Path))).ToArray();
        var all = groups.Any(g => g.Additional is not null)
            || target.UnevaluatedMembers.Any(u => owner is null || (u.Owner != owner && owner.Sees(u.Owner.Path)));
        return all
            ? new EvaluatedMembers(true, [], [], [])
            : new EvaluatedMembers(
                false,
                groups.SelectMany(g => g.Named).Select(n => n.Name).Distinct(StringComparer.Ordinal).ToEquatableArray(),
                groups.SelectMany(g => g.ByPattern).Select(p => TextPatternOf(p.Pattern)).Distinct().ToEquatableArray(),
                applicators.Visible(owner).ToEquatableArray());
    }

    private static MemberGroup Leftover(SchemaBuilder target, Source owner, Source schema)
    {
        var leftover = new MemberGroup(owner) { IsLeftover = true, Additional = schema };
        foreach (var group in target.MemberGroups.Where(g => !g.IsLeftover && owner.Sees(g.Owner.Path)))
        {
            leftover.Named.AddRange(group.Named.Select(n => (n.Name, (Source?)null)));
            leftover.ByPattern.AddRange(group.ByPattern.Select(p => (p.Pattern, (Source?)null)));
        }

        return leftover;
    }

    private static TextPattern TextPatternOf(Patterns.PatternCompilation pattern) => new(pattern.Pattern, pattern.Program!);
}
