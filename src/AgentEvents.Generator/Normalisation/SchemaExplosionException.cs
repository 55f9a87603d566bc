namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// Merging has led to more than anybody can want: schemas that go round in circles of different lengths, or that each hold all of the one before.
/// </summary>
/// <param name="place">The schema with which it was too much.</param>
/// <param name="message">What was too much.</param>
internal sealed class SchemaExplosionException(SchemaLocation place, string message) : Exception(message)
{
    /// <summary>The schema with which it was too much.</summary>
    public SchemaLocation Place { get; } = place;
}
