namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>A member of an object that is accepted.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The shape of its value, by its number.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record MemberShape(string Name, int Value, bool IsRequired);
