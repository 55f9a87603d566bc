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

    /// <summary>
    /// The profile without the kinds that what stands beside the alternatives turns away: <c>type</c> is often said once for all branches.
    /// </summary>
    public BranchProfile Within(CanonicalSchema whole) => this with { Kinds = [.. Kinds.Intersect(whole.AllowedKinds)] };

    /// <summary>What is known of a member.</summary>
    public MemberProfile Member(string name) => Members.TryGetValue(name, out var member) ? member : Unnamed;

    /// <summary>Whether no instance can satisfy two of them.</summary>
    public static bool AreDisjoint(BranchProfile[] branches) => Pairs(branches).All(pair => AreDisjoint(pair.A, pair.B));

    /// <summary>Whether a member alone keeps two of them apart.</summary>
    public static bool TellsApart(BranchProfile[] branches, string name) =>
        Pairs(branches).Any(pair => MemberProfile.AreDisjoint(pair.A.Member(name), pair.B.Member(name)));

    /// <summary>Of members that keep some of them apart, as many as keep apart all that these can.</summary>
    public static IEnumerable<string> Enough(BranchProfile[] branches, IEnumerable<string> names)
    {
        var together = Pairs(branches).ToList();
        return names.Where(name =>
            together.RemoveAll(pair => MemberProfile.AreDisjoint(pair.A.Member(name), pair.B.Member(name))) > 0).ToArray();
    }

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
