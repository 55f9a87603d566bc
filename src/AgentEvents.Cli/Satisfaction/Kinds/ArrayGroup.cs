namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Positions of an array that have the same value.</summary>
/// <param name="Positions">The positions.</param>
/// <param name="Demands">What the value has to satisfy.</param>
internal sealed record ArrayGroup(int[] Positions, int[] Demands);
