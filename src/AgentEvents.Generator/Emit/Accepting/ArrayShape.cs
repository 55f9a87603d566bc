namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>Arrays that are accepted.</summary>
/// <param name="Items">The shape of the items, by its number.</param>
/// <param name="Minimum">How many there must be.</param>
/// <param name="Maximum">How many there may be; null if there is no limit.</param>
internal sealed record ArrayShape(int Items, int Minimum, int? Maximum);
