namespace AgentEvents.Generator.Binding;

/// <summary>A model with the file that makes it.</summary>
/// <param name="Owner">The file.</param>
/// <param name="Model">The model.</param>
internal sealed record CatalogEntry(FileSpec Owner, ModelSpec Model);
