using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Generator;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Examples;

/// <summary>Finds the schema that documents are made of, and brings it into canonical form.</summary>
internal static class ExampleSchema
{
    /// <summary>The schema.</summary>
    /// <param name="options">What was asked for.</param>
    /// <exception cref="CannotRunException">There is no usable schema.</exception>
    public static ReadGraph Read(ExampleOptions options)
    {
        SchemaDocument[] own = options.Schemas is { } folder ? [.. Folder(folder)] : [];
        var named = BuiltInSchemas.Find(options.Schema, own) ?? BuiltInSchemas.Find(options.Schema);
        var main = named ?? OfFile(options.Schema, own);
        SchemaDocument[] referenced =
        [
            .. options.References.Select(SchemaSource.Read),
            .. options.ReferenceFolders.SelectMany(SchemaSource.ReadFolder),
            .. own,
            .. BuiltInSchemas.All.Where(_ => named is not null),
        ];
        var reader = new GraphReader(
            [ForeignSchema.WithoutRival(main), .. referenced.Where(d => d.Uri != main.Uri)],
            new ForeignDialects("", options.AssertFormats));
        var graph = reader.Read(new SchemaLocation(main.Uri, ""));
        return graph.Problem is { } problem
            ? throw new CannotRunException(
                $"{options.Schema}: cannot be used as a schema: {problem}; 'agent-events check' says where, and --ref and --ref-dir "
                    + "name what it refers to")
            : graph;
    }

    private static IEnumerable<SchemaDocument> Folder(string folder) => FolderSource.Read(folder).Files
        .Where(file => !file.Place.EndsWith("openapi.json", StringComparison.Ordinal))
        .Select(file => SchemaDocument.Read(file.Place, new SchemaFile(file.Path, file.Place, file.Text).Uri, file.Text));

    private static SchemaDocument OfFile(string path, IEnumerable<SchemaDocument> own)
    {
        // A short name that is misspelt looks like a file that is missing.
        if (!File.Exists(path) && !Directory.Exists(path) && !path.Contains('.', StringComparison.Ordinal) && path.Count(c => c == '/') == 1)
        {
            string[] names = [.. own.Concat(BuiltInSchemas.All).Select(d => BuiltInSchemas.NameOf(d)).OfType<string>().Distinct()];
            throw new CannotRunException(
                $"{path}: is no file and no built-in schema; these are: {string.Join(", ", names)}.{DidYouMean.Question(path, names)}".TrimEnd('.'));
        }

        var document = SchemaSource.Read(path);
        return document.Error is null
            ? document
            : throw new CannotRunException($"{path}: is no JSON; mend it, and see 'agent-events check' for the place");
    }
}
