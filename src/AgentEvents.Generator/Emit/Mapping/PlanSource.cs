namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>Something that a value is made of and that may not be there.</summary>
/// <param name="Name">What messages call it: the canonical field, or <c>connection.</c> and the name of a setting.</param>
/// <param name="Access">The C# expression for it, which may be null.</param>
internal sealed record PlanSource(string Name, string Access)
{
    /// <summary>The condition that it is there.</summary>
    public string IsThere => Access + " is not null";

    /// <summary>The condition that it is not there.</summary>
    public string IsMissing => Access + " is null";
}
