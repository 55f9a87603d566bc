using AgentEvents.Cli.Compilation;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Diff;

/// <summary>Reads the schemas and OpenAPI documents of a folder, or one file.</summary>
internal static class VersionReader
{
    /// <summary>The files whose names say that they are compared; others of a folder are if they are OpenAPI documents.</summary>
    public static readonly string[] Patterns = ["*.schema.json", "openapi.json"];

    private static readonly string[] Yaml = ["openapi.yaml", "openapi.yml"];

    /// <summary>Reads a version.</summary>
    /// <param name="path">A folder or a file.</param>
    /// <param name="file">What one file is called in the comparison.</param>
    /// <exception cref="CannotRunException">It cannot be read, or there is nothing to compare.</exception>
    public static SchemaVersion Read(string path, string file)
    {
        if (!File.Exists(path))
        {
            return Folder(path);
        }

        var document = SchemaSource.Read(path);
        return new SchemaVersion(path, new Dictionary<string, SchemaDocument> { [file] = document }, Referenced(document));
    }

    private static SchemaVersion Folder(string folder)
    {
        if (Yaml.SelectMany(name => FolderFiles.Below(folder, name)).FirstOrDefault() is { } yaml)
        {
            throw new CannotRunException($"{yaml}: YAML is not read; write it as JSON, or take it out of the folder");
        }

        var named = Patterns.SelectMany(pattern => FolderFiles.Below(folder, pattern)).ToHashSet(StringComparer.Ordinal);
        var all = named.Select(SchemaSource.Read).Concat(SchemaSource.ReadFolder(folder).Where(d => !named.Contains(d.Path))).ToArray();
        var documents = all.Where(d => named.Contains(d.Path) || d.IsOpenApi)
            .ToDictionary(d => Path.GetRelativePath(folder, d.Path).Replace('\\', '/'), StringComparer.Ordinal);
        return documents.Count > 0
            ? new SchemaVersion(folder, documents, [.. all.Except(documents.Values)])
            : throw new CannotRunException($"{folder}: holds no {string.Join(" or ", Patterns)}; name a folder of schemas, or a file");
    }

    // Beside a file may lie anything, so only what it refers to is read, and what that refers to: files in its folder or below.
    private static List<SchemaDocument> Referenced(SchemaDocument document)
    {
        var folder = new Uri(Path.GetDirectoryName(Path.GetFullPath(document.Path)) + Path.DirectorySeparatorChar);
        var known = new HashSet<string>(StringComparer.Ordinal) { document.Uri };
        var found = new List<SchemaDocument>();
        var open = new Queue<SchemaDocument>([document]);
        while (open.TryDequeue(out var next))
        {
            foreach (var reference in References.Of(next.Root))
            {
                if (Uri.TryCreate(new Uri(next.Uri), reference, out var target)
                    && folder.IsBaseOf(target)
                    && known.Add(target.GetLeftPart(UriPartial.Query))
                    && File.Exists(target.LocalPath))
                {
                    var read = SchemaSource.Read(target.LocalPath);
                    found.Add(read);
                    open.Enqueue(read);
                }
            }
        }

        return found;
    }
}
