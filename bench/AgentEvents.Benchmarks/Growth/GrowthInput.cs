namespace AgentEvents.Benchmarks.Growth;

/// <summary>Schemas of one size.</summary>
/// <param name="Files">The files, by name. The document is one of the first.</param>
/// <param name="Document">A document that is valid.</param>
internal sealed record GrowthInput(IReadOnlyList<(string Name, string Text)> Files, string Document);
