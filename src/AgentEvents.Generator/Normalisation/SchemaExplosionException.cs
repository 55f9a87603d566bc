namespace AgentEvents.Generator.Normalisation;

/// <summary>Merging schemas that go round in circles of different lengths has led to more of them than anybody can want.</summary>
/// <param name="limit">How many were too many.</param>
internal sealed class SchemaExplosionException(int limit) : Exception($"leads to more than {limit} merged schemas");
