namespace AgentEvents.Models.Http;

/// <summary>A header field.</summary>
/// <param name="Name">The name; case does not matter in HTTP.</param>
/// <param name="Value">The value without white space around it.</param>
public sealed record HttpField(string Name, string Value)
{
    /// <summary>The name, and not the value: it may be a secret.</summary>
    public override string ToString() => Name;
}
