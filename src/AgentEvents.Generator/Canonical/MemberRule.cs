namespace AgentEvents.Generator.Canonical;

/// <summary>A member that the schema names.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Value">The schema of its value; all that apply, in one.</param>
/// <param name="RequiredBy">The <c>required</c> keywords that ask for it.</param>
/// <param name="IsDeclared">Whether a <c>properties</c> keyword declares it; otherwise only <c>required</c> mentions it.</param>
internal sealed record MemberRule(string Name, SchemaReference Value, EquatableArray<AssertionSite> RequiredBy, bool IsDeclared)
{
    /// <summary>Whether an instance without it is invalid.</summary>
    public bool IsRequired => !RequiredBy.IsEmpty;
}
