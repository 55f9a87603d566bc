namespace AgentEvents.Generator.Canonical;

/// <summary>A schema that a file defines.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Id">Its canonical form.</param>
internal sealed record Definition(SchemaLocation Location, int Id);
