using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

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
