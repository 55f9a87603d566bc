namespace AgentEvents.Hosting;

/// <summary>Tests that measure the memory of the process run while no other one does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
