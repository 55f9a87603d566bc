using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Normalisation.Keywords;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// Recognises <c>oneOf</c> and <c>anyOf</c> whose branches exclude one another for a reason that shows on the instance: its kind, the value of
/// a string member, the presence of a member. Such alternatives need no trial and error, and make a closed hierarchy in C#.
/// </summary>
internal sealed class UnionRecognition(GraphBuilder builder)
{
    // A validator notes branches that are left and members that it has seen as the bits of a number.
    private const int MaxBranches = 64;
    private const int MaxEvidence = 64;

    // Each branch takes in what stands beside it, and what stands below both is merged again. Ordinary schemas double in this way at the most.
    private const int MaxGrowth = 4;
    private const int GrowthOfAnySchema = 1000;

    private readonly int _limit = GrowthOfAnySchema + (MaxGrowth * builder.Count);

    /// <summary>Looks at one schema; what it becomes may need further schemas to be built.</summary>
    public void Apply(int id)
    {
        foreach (var alternatives in builder.AlternativesOf(id))
        {
            if (alternatives.Kind is ApplicatorKind.OneOf or ApplicatorKind.AnyOf
                && alternatives.Branches.Count is >= 2 and <= MaxBranches
                && builder.Count < _limit
                && TryRecognise(id, alternatives))
            {
                return;
            }
        }
    }

    private bool TryRecognise(int id, ApplicatorBuilder alternatives)
    {
        var branches = alternatives.Branches.Select(b => builder.Refer([b!])).ToArray();
        var profiles = branches.Select(b => BranchProfile.Of(builder[b.Id], builder).Within(builder[id])).ToArray();
        if (!BranchProfile.AreDisjoint(profiles))
        {
            return false;
        }

        var evidence = EvidenceOf(profiles);
        if (evidence.Count > MaxEvidence)
        {
            return false;
        }

        var schema = builder[id];
        var (merged, shared) = Merge(id, alternatives, branches);
        builder[id] = schema with
        {
            Applicators = [],
            Union = new Union(merged, evidence, KindMasks(profiles), shared, Telling(alternatives.Site, evidence)),
        };
        return true;
    }

    /// <summary>Each branch together with what stands beside the alternatives, so that one pass over the instance validates both.</summary>
    private (EquatableArray<SchemaReference> Branches, SchemaReference Base) Merge(int id, ApplicatorBuilder alternatives, SchemaReference[] branches)
    {
        var key = builder.KeyOf(id);
        EquatableArray<SchemaLocation> without = [.. key.Without, alternatives.Location];
        var shared = builder.Refer(key.Sources, without, key.Naming);
        builder.Complete();
        if (!builder.Merges || builder[shared.Id].AllowsAnything)
        {
            return (branches.ToEquatableArray(), shared);
        }

        var merged = alternatives.Branches.Select((source, i) =>
            builder.Refer([.. key.Sources, source!], without, builder.KeyOf(branches[i].Id).Naming) with { Metadata = branches[i].Metadata });
        var result = merged.ToEquatableArray();
        builder.Complete();
        return (result, shared);
    }

    // Where the value of one member decides, the values that it can have are what the sender needs to know.
    private static AssertionSite Telling(AssertionSite site, EquatableArray<Evidence> evidence) =>
        evidence.FirstOrDefault(e => e is { Strings.IsEmpty: false, Absent: 0, NoString: 0, OtherString: 0 }) is { } tag
            ? site with
            {
                Message = PrintableText.Of(
                    $"{site.Message}: {JsonString.Quote(tag.Member)} must be {ValueListing.Of(tag.Strings.Select(s => JsonString.Quote(s.Text)))}"),
            }
            : site;

    private static EquatableArray<ulong> KindMasks(BranchProfile[] profiles) =>
        Enumerable.Range(0, 6).Select(kind => Mask(profiles, p => p.Kinds.Contains((InstanceKind)kind))).ToEquatableArray();

    // Every member that tells helps to decide early; where there are too many, those are enough that tell two branches apart which no other one does.
    private static EquatableArray<Evidence> EvidenceOf(BranchProfile[] profiles)
    {
        var telling = profiles.SelectMany(p => p.Members.Keys)
            .Distinct(StringComparer.Ordinal)
            .Where(name => BranchProfile.TellsApart(profiles, name))
            .ToArray();
        return (telling.Length > MaxEvidence ? BranchProfile.Enough(profiles, telling) : telling)
            .Select(name => Describe(name, profiles.Select(p => p.Member(name)).ToArray()))
            .ToEquatableArray();
    }

    private static Evidence Describe(string name, MemberProfile[] members)
    {
        if (PresenceSuffices(members))
        {
            // Presence alone decides, so a value of the wrong type is reported as such by the branch that it is meant for.
            var present = Mask(members, m => m.MayBePresent);
            return new Evidence(name, Mask(members, m => !m.IsRequired), present, present, []);
        }

        var listed = members.SelectMany(m => m.Strings.Listed).Distinct(StringComparer.Ordinal).OrderBy(s => s, StringComparer.Ordinal);
        return new Evidence(
            name,
            Mask(members, m => !m.IsRequired),
            Mask(members, m => m.AllowsOtherKinds),
            Mask(members, m => m.Strings.AllowsUnlisted),
            listed.Select(text => new TagValue(text, Mask(members, m => m.Strings.Contains(text)))).ToEquatableArray());
    }

    private static bool PresenceSuffices(MemberProfile[] members) =>
        members.All(m => m.Strings.Listed.Count == 0)
        && members.All(a => members.All(b => ReferenceEquals(a, b) || !MemberProfile.AreDisjoint(a, b) || !(a.MayBePresent && b.MayBePresent)));

    private static ulong Mask<T>(T[] branches, Func<T, bool> condition)
    {
        var mask = 0UL;
        for (var i = 0; i < branches.Length; i++)
        {
            mask |= condition(branches[i]) ? 1UL << i : 0;
        }

        return mask;
    }
}
