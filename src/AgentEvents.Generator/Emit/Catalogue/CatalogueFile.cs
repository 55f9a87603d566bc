using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Catalogue;

/// <summary>What the catalogue needs to know of one file.</summary>
/// <param name="Uri">The file, or the operation of one.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Model">The full name of the model of its root; null for an operation.</param>
/// <param name="Hub">The full name of the canonical union that the root's model is mapped to by itself; null if there is none, or if mapping needs a
/// connection.</param>
/// <param name="Operation">The operation; null for a schema.</param>
/// <param name="HasNameOfCatalogue">Whether a type of the file has the name that the catalogue would have.</param>
internal sealed record CatalogueFile(
    string Uri,
    string Namespace,
    string? Model,
    string? Hub,
    CatalogueOperation? Operation,
    bool HasNameOfCatalogue)
{
    /// <summary>The name of the catalogue's class.</summary>
    public const string Class = "SchemaCatalogue";

    private const string Root = "file:///";
    private const string Suffix = ".schema.json";

    /// <summary>The short name of a schema, folder and file; null for what is no schema file.</summary>
    public string? ShortName => Model is not null && Uri.EndsWith(Suffix, StringComparison.Ordinal)
        ? Place.Substring(0, Place.Length - Suffix.Length)
        : null;

    /// <summary>The folder of the file: what a provider is called.</summary>
    public string Folder => Place.LastIndexOf('/') is var slash && slash > 0 ? Place.Substring(0, slash) : "";

    private string Place => System.Uri.UnescapeDataString(Uri.StartsWith(Root, StringComparison.Ordinal) ? Uri.Substring(Root.Length) : Uri);

    /// <summary>What the catalogue needs of a file.</summary>
    public static CatalogueFile Of(FileSpec file) => new(
        file.Uri,
        file.Namespace,
        file.Operation is null && file.RootModel.Length > 0 ? file.RootModel : null,
        file is { Operation: null, Mapping: { } own } && !own.Settings.Any() ? own.Hub : null,
        file.Operation is { } operation ? CatalogueOperation.Of(file, operation) : null,
        file.Types.Any(t => t.Name == Class));
}
