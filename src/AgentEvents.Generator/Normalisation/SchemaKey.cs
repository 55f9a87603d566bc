namespace AgentEvents.Generator.Normalisation;

/// <summary>What a canonical schema is made of. Two places that ask for the same get the same canonical schema.</summary>
/// <param name="Sources">The schemas that all apply.</param>
/// <param name="Without">Keywords that are left out, because the schema's alternatives are taken one by one.</param>
/// <param name="Naming">The schema that gives the canonical one its name.</param>
internal sealed record SchemaKey(EquatableArray<Source> Sources, EquatableArray<SchemaLocation> Without, SchemaLocation Naming);
