using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>What an instance must look like to satisfy a branch, as far as it shows without validating: never less than the truth.</summary>
/// <param name="Kinds">The kinds of instance that it does not turn away.</param>
/// <param name="Members">What is known of single members.</param>
/// <param name="Unnamed">What is known of all other members.</param>
internal sealed record BranchProfile(InstanceKind[] Kinds, Dictionary<string, MemberProfile> Members, MemberProfile Unnamed)
{
    /// <summary>The profile of a schema.</summary>
    public static BranchProfile Of(CanonicalSchema schema, GraphBuilder builder)
    {
        var members = new Dictionary<string, MemberProfile>(StringComparer.Ordinal);
        var unnamed = MemberProfile.Anything;
        if (schema[InstanceKind.Object] is KindRule.Object rule)
        {
            foreach (var member in rule.Members)
            {
                members[member.Name] = MemberProfile.Of(builder[member.Value.Id], member.IsRequired, builder);
            }

            if (rule.Others.Value is { } others)
            {
                unnamed = MemberProfile.Of(builder[others.Id], isRequired: false, builder);
            }
        }

        return new BranchProfile(schema.AllowedKinds.ToArray(), members, unnamed);
    }

    /// <summary>The profile without the kinds that what stands beside the alternatives turns away: <c>type</c> is often said once for all branches.</summary>
    public BranchProfile Within(CanonicalSchema whole) => this with { Kinds = [.. Kinds.Intersect(whole.AllowedKinds)] };

    /// <summary>What is known of a member.</summary>
    public MemberProfile Member(string name) => Members.TryGetValue(name, out var member) ? member : Unnamed;

    /// <summary>Whether no instance can satisfy two of them.</summary>
    public static bool AreDisjoint(BranchProfile[] branches) => Pairs(branches).All(pair => AreDisjoint(pair.A, pair.B));

    /// <summary>Whether a member alone keeps two of them apart.</summary>
    public static bool TellsApart(BranchProfile[] branches, string name) =>
        Pairs(branches).Any(pair => MemberProfile.AreDisjoint(pair.A.Member(name), pair.B.Member(name)));

    private static bool AreDisjoint(BranchProfile a, BranchProfile b)
    {
        var common = a.Kinds.Intersect(b.Kinds).ToArray();
        return common switch
        {
            [] => true,
            [InstanceKind.Object] => a.Members.Keys.Union(b.Members.Keys).Any(name => MemberProfile.AreDisjoint(a.Member(name), b.Member(name))),
            _ => false,
        };
    }

    private static IEnumerable<(BranchProfile A, BranchProfile B)> Pairs(BranchProfile[] branches)
    {
        for (var i = 0; i < branches.Length; i++)
        {
            for (var j = i + 1; j < branches.Length; j++)
            {
                yield return (branches[i], branches[j]);
            }
        }
    }
}

/// <summary>What is known of a member.</summary>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Strings">The strings that it may be.</param>
/// <param name="AllowsOtherKinds">Whether it may be anything but a string.</param>
internal sealed record MemberProfile(bool IsRequired, StringSet Strings, bool AllowsOtherKinds)
{
    /// <summary>Whether it may be there at all.</summary>
    public bool MayBePresent => AllowsOtherKinds || Strings.AllowsUnlisted || Strings.Listed.Count > 0;

    /// <summary>Nothing is known.</summary>
    public static MemberProfile Anything { get; } = new(false, StringSet.All, true);

    /// <summary>The profile of a member.</summary>
    public static MemberProfile Of(CanonicalSchema value, bool isRequired, GraphBuilder builder) => new(
        isRequired,
        value[InstanceKind.String] is KindRule.Text text ? StringSet.Of(text, value.Applicators, builder) : StringSet.None,
        value.AllowedKinds.Any(k => k != InstanceKind.String));

    /// <summary>Whether no object can satisfy both.</summary>
    public static bool AreDisjoint(MemberProfile a, MemberProfile b) =>
        (a.IsRequired || b.IsRequired)
        && !(a.AllowsOtherKinds && b.AllowsOtherKinds)
        && a.Strings.IsDisjointFrom(b.Strings);
}

/// <summary>A set of strings: the listed ones, or all but the listed ones.</summary>
internal sealed record StringSet(bool AllowsUnlisted, HashSet<string> Listed)
{
    /// <summary>Every string.</summary>
    public static StringSet All { get; } = new(true, []);

    /// <summary>No string.</summary>
    public static StringSet None { get; } = new(false, []);

    /// <summary>The strings that <c>enum</c>, <c>const</c> and a <c>not</c> around one of these leave.</summary>
    public static StringSet Of(KindRule.Text text, EquatableArray<Applicator> applicators, GraphBuilder builder)
    {
        if (!text.Values.IsEmpty)
        {
            var common = new HashSet<string>(text.Values[0].Values, StringComparer.Ordinal);
            foreach (var allowed in text.Values)
            {
                common.IntersectWith(allowed.Values);
            }

            return new StringSet(false, common);
        }

        var excluded = applicators.OfType<Applicator.Not>().Select(n => builder[n.Schema.Id]).SelectMany(ExactStrings);
        return new StringSet(true, new HashSet<string>(excluded, StringComparer.Ordinal));
    }

    /// <summary>Whether a string belongs to it.</summary>
    public bool Contains(string text) => Listed.Contains(text) != AllowsUnlisted;

    /// <summary>Whether no string belongs to both.</summary>
    public bool IsDisjointFrom(StringSet other) => (AllowsUnlisted, other.AllowsUnlisted) switch
    {
        (true, true) => false,
        (true, false) => other.Listed.All(s => !Contains(s)),
        _ => Listed.All(s => !other.Contains(s)),
    };

    // Only a schema that is satisfied by exactly the listed strings excludes exactly these when negated.
    private static IEnumerable<string> ExactStrings(CanonicalSchema negated) =>
        negated is { Applicators.IsEmpty: true, Union: null } && negated[InstanceKind.String] is KindRule.Text { Checks.IsEmpty: true, Values: [var only] }
            ? only.Values
            : [];
}
