namespace AgentEvents.Generator.Canonical;

/// <summary>A place in a schema file.</summary>
/// <param name="Location">Where it is.</param>
/// <param name="Name">What it is called.</param>
internal sealed record FilePlace(SchemaLocation Location, PlaceName Name);
