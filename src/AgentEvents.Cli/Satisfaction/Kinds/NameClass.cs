namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Names that no statement tells apart.</summary>
/// <param name="Name">The name, if it is only one.</param>
/// <param name="Demands">What a name satisfies otherwise.</param>
/// <param name="Values">What the value of each member satisfies that is called so.</param>
/// <param name="Wanted">The statements that such a member can fulfil, by their index.</param>
internal sealed record NameClass(string? Name, int[] Demands, int[] Values, HashSet<int> Wanted);
