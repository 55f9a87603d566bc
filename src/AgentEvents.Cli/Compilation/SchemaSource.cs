using System.Text;
using System.Text.Unicode;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>Makes schema documents of the files that users name.</summary>
internal static class SchemaSource
{
    /// <summary>Which files of a folder of references are read.</summary>
    public const string Pattern = "*.json";

    /// <summary>
    /// Reads a schema. Without an <c>$id</c> it is known by its own path, so that relative references between files work as they do on disk.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CannotRunException">It cannot be read or is no text.</exception>
    public static SchemaDocument Read(string path) => Of(path, InputFile.Bytes(path));

    /// <summary>Makes a document of a file that was read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <exception cref="CannotRunException">It is no text.</exception>
    public static SchemaDocument Of(string path, byte[] bytes) => SchemaDocument.Read(path, UriOf(path), InputFile.Text(bytes, path));

    /// <summary>
    /// Reads all <c>*.json</c> files of a folder and those below. What is no JSON is left out: folders of schemas hold other things too.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="CannotRunException">The folder or a file in it cannot be read.</exception>
    public static IEnumerable<SchemaDocument> ReadFolder(string folder) => OfFolder(FilesOf(folder));

    /// <summary>The files of a folder that <see cref="ReadFolder"/> looks at.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="CannotRunException">The folder or a file in it cannot be read.</exception>
    public static IEnumerable<(string Path, byte[] Bytes)> FilesOf(string folder) =>
        FolderFiles.Below(folder, Pattern).Select(file => (file, InputFile.Bytes(file)));

    /// <summary>Makes documents of those files that are JSON.</summary>
    /// <param name="files">The files.</param>
    public static IEnumerable<SchemaDocument> OfFolder(IEnumerable<(string Path, byte[] Bytes)> files) =>
        files.Where(file => Utf8.IsValid(file.Bytes))
            .Select(file => SchemaDocument.Read(file.Path, UriOf(file.Path), Encoding.UTF8.GetString(InputFile.WithoutMark(file.Bytes).Span)))
            .Where(document => document is { Error: null, Root: JsonObjectNode or JsonBooleanNode });

    private static string UriOf(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri;
}
