using System.Text;

namespace AgentEvents.Cli.Compilation;

/// <summary>The schemas of a folder as they were read, and a name for what they become.</summary>
/// <param name="Folder">The folder as it was named.</param>
/// <param name="Files">The files: their paths, their places below the folder of all providers, and their texts.</param>
/// <param name="Key">The hash of everything that what is compiled depends on: files and tool.</param>
internal sealed record FolderSource(string Folder, IReadOnlyList<(string Path, string Place, string Text)> Files, string Key)
{
    /// <summary>The namespace of what has none of its own.</summary>
    public const string Namespace = "Schemas";

    private const string Schema = "*.schema.json";
    private const string Api = "openapi.json";

    /// <summary>Reads a folder: the folder of all providers, or that of one.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="CannotRunException">It cannot be read, or holds no schema.</exception>
    public static FolderSource Read(string folder)
    {
        string[] paths =
        [
            .. FolderFiles.Below(folder, Schema)
                .Concat(FolderFiles.Below(folder, Api))
                .Where(path => Path.GetFileName(path) != "dialect.schema.json")
                .Order(StringComparer.Ordinal),
        ];
        if (paths.Length == 0)
        {
            throw new CannotRunException($"{folder}: holds neither {Schema} nor {Api}; name the folder of a provider, or that of all of them");
        }

        RequireNames([.. paths.Where(path => Path.GetFileName(path) == Api)]);

        // The folder of one provider has its name, as it has beside others.
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var root = File.Exists(Path.Combine(folder, Api)) && Path.GetDirectoryName(full) is { } above ? above : full;
        (string Path, string Place, string Text)[] files =
        [
            .. paths.Select(path => (
                path,
                Path.GetRelativePath(root, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/'),
                InputFile.Text(path))),
        ];
        return new FolderSource(
            folder, files, CompilationKey.Of("folder", files.Select(file => (file.Place, Encoding.UTF8.GetBytes(file.Text)))));
    }

    /// <summary>The folder of a provider.</summary>
    /// <param name="provider">Its name.</param>
    public string FolderOf(string provider) =>
        Path.GetDirectoryName(Files.First(file => ("/" + file.Place).EndsWith($"/{provider}/{Api}", StringComparison.Ordinal)).Path)!;

    // Also across folders in between: commands know providers by nothing else.
    private static void RequireNames(string[] documents)
    {
        foreach (var alike in documents.GroupBy(path => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))), StringComparer.Ordinal))
        {
            if (alike.ToArray() is [var first, var second, ..])
            {
                throw new CannotRunException(
                    $"{second}(1): the provider '{alike.Key}' is in {first} too; a provider is known by the name of its folder: rename one "
                        + "of the folders");
            }
        }
    }
}
