using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Resolution;
using AgentEvents.Snapshots;

namespace AgentEvents.Interop;

/// <summary>The schemas of the repository: whatever stands in a folder with an OpenAPI document is sent or received.</summary>
internal static class SchemaCorpus
{
    private static readonly SchemaDocument[] Documents =
    [
        .. Directory.EnumerateFiles(ProjectFolder.Schemas, "*.schema.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => SchemaDocument.Read(file, new Uri(file).AbsoluteUri, File.ReadAllText(file))),
    ];

    private static readonly SchemaIndex Index = new(Documents, KnownDialects.Project);

    /// <summary>The folders of providers.</summary>
    public static IEnumerable<string> Providers =>
        Directory.EnumerateFiles(ProjectFolder.Schemas, "openapi.json", SearchOption.AllDirectories)
            .Select(f => Path.GetFileName(Path.GetDirectoryName(f)!))
            .Order(StringComparer.Ordinal);

    /// <summary>The schemas of a provider.</summary>
    public static IEnumerable<ExchangedSchema> SchemasOf(string provider) =>
        Documents.Where(d => Path.GetFileName(Path.GetDirectoryName(d.Path)) == provider).Select(d => new ExchangedSchema(d, Index));
}
