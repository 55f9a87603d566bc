namespace AgentEvents.Models.Catalogue;

/// <summary>
/// What was generated from a folder of schemas, by name: schemas, and providers with their operations and webhooks. Nothing of an entry is loaded
/// before it is asked for.
/// </summary>
public sealed class CatalogueEntries
{
    /// <summary>The schemas, by their short names.</summary>
    public required IReadOnlyList<SchemaEntry> Schemas { get; init; }

    /// <summary>The providers, by the names of their folders.</summary>
    public required IReadOnlyList<ProviderEntry> Providers { get; init; }

    /// <summary>The schema of a short name, or null if there is none.</summary>
    /// <param name="name">The short name.</param>
    public SchemaEntry? FindSchema(string name) => Schemas.FirstOrDefault(schema => schema.Name == name);

    /// <summary>The provider of a folder, or null if there is none.</summary>
    /// <param name="name">The folder's name.</param>
    public ProviderEntry? FindProvider(string name) => Providers.FirstOrDefault(provider => provider.Name == name);
}
