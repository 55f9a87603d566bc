using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>A schema, and what it may refer to, as the files were read; nothing is made of them yet.</summary>
internal sealed class SchemaInputs
{
    private readonly (string Path, byte[] Bytes) _schema;
    private readonly (string Path, byte[] Bytes)[] _references;
    private readonly (string Path, byte[] Bytes)[] _found;

    private SchemaInputs((string, byte[]) schema, (string, byte[])[] references, (string, byte[])[] found)
    {
        _schema = schema;
        _references = references;
        _found = found;
    }

    /// <summary>The schema.</summary>
    /// <exception cref="CannotRunException">The file is no text.</exception>
    public SchemaDocument Schema => SchemaSource.Of(_schema.Path, _schema.Bytes);

    /// <summary>What the schema may refer to.</summary>
    /// <exception cref="CannotRunException">A file that was named is no text.</exception>
    public IEnumerable<SchemaDocument> Referenced =>
        _references.Select(file => SchemaSource.Of(file.Path, file.Bytes)).Concat(SchemaSource.OfFolder(_found));

    /// <summary>Reads the files.</summary>
    /// <param name="schema">The path of the schema.</param>
    /// <param name="references">Schemas that it may refer to.</param>
    /// <param name="folders">Folders of such schemas.</param>
    /// <exception cref="CannotRunException">A file or a folder cannot be read.</exception>
    public static SchemaInputs Read(string schema, IEnumerable<string> references, IEnumerable<string> folders) => new(
        (schema, InputFile.Bytes(schema)),
        [.. references.Select(path => (path, InputFile.Bytes(path)))],
        [.. folders.SelectMany(SchemaSource.FilesOf)]);

    /// <summary>A name for the validator that is made of them.</summary>
    /// <param name="assertFormats">Whether <c>format</c> is a demand.</param>
    public string Key(bool assertFormats) => CompilationKey.Of(
        $"validator {assertFormats} {_references.Length}",
        _references.Prepend(_schema).Concat(_found).Select(file => ($"{file.Path}\n{Path.GetFullPath(file.Path)}", file.Bytes)));
}
