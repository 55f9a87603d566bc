namespace AgentEvents.Generator.Binding;

/// <summary>A member of a record.</summary>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Name">Its name in C#; unused for a constant.</param>
/// <param name="Type">Its type, without what presence adds.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Constant">The JSON that it always is, or null.</param>
/// <param name="Content">The type that its text decodes to, or null.</param>
/// <param name="Docs">What its documentation says.</param>
internal sealed record MemberSpec(string WireName, string Name, CSharpType Type, bool IsRequired, string? Constant, ContentSpec? Content, Docs Docs)
{
    /// <summary>What bounds its values, and its default.</summary>
    public EquatableArray<LimitSpec> Limits { get; init; } = [];
}
