using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>
/// The models of a file and of all files that it refers to, by their full names: a mapper goes through models that other files make.
/// </summary>
internal sealed class ModelCatalog
{
    private readonly Lazy<Dictionary<string, FileSpec>> _files;
    private readonly Lazy<Dictionary<string, CatalogEntry>> _entries;

    /// <summary>Binds the files when the first model is asked for; most files never ask.</summary>
    /// <param name="bundle">The file and those that it refers to.</param>
    /// <param name="own">What is generated for the file itself.</param>
    public ModelCatalog(CanonicalBundle bundle, FileSpec own)
    {
        // An OpenAPI document that is cut short may have nothing left that is a schema.
        _files = new(() => bundle.Referenced
            .Where(f => !f.Graph.Schemas.IsEmpty)
            .ToDictionary(f => f.Facts.Uri, f => ModelBinder.Bind(f, bundle).Spec, StringComparer.Ordinal));
        _entries = new(() => _files.Value.Values
            .Append(own)
            .SelectMany(f => f.Types.OfType<ModelSpec>(), (f, m) => new CatalogEntry(f, m))
            .GroupBy(e => e.Owner.Namespace + "." + e.Model.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal));
    }

    /// <summary>A model by its full name, or null.</summary>
    public CatalogEntry? Find(string fullName) => _entries.Value.TryGetValue(fullName, out var entry) ? entry : null;

    /// <summary>The full name of the model of a referred file's root, or null.</summary>
    /// <param name="uri">The file.</param>
    public string? RootOf(string uri) => _files.Value.TryGetValue(uri, out var file) ? file.RootModel : null;
}
