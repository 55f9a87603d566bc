using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AgentEvents.Cli.Yaml;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Diff.Versions;

/// <summary>Reads the schemas and OpenAPI documents of a version, and what they refer to.</summary>
internal static partial class VersionReader
{
    private const string Wanted = "*.schema.json or OpenAPI document";

    private static readonly string[] Endings = [".json", ".yaml", ".yml"];

    /// <summary>Reads a version.</summary>
    /// <param name="source">Its files.</param>
    /// <param name="name">What one file is called in the comparison, which is not always called the same in both versions.</param>
    /// <exception cref="CannotRunException">It cannot be read, or there is nothing to compare.</exception>
    public static SchemaVersion Read(VersionSource source, string? name = null)
    {
        if (source.Only is not { } only)
        {
            return Folder(source);
        }

        var document = Document(source, only);
        return Version(source, new() { [name ?? only] = document }, [only]);
    }

    private static SchemaVersion Folder(VersionSource source)
    {
        var documents = new Dictionary<string, SchemaDocument>(StringComparer.Ordinal);
        foreach (var file in source.Files.Where(file => Endings.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase))))
        {
            if ((IsNamed(file) ? Document(source, file) : OpenApi(source, file)) is { } document)
            {
                documents.Add(file, document);
            }
        }

        return documents.Count > 0
            ? Version(source, documents, documents.Keys)
            : throw new CannotRunException($"{source.Name}: holds no {Wanted}; name a folder of schemas, or a file");
    }

    private static SchemaVersion Version(VersionSource source, Dictionary<string, SchemaDocument> documents, IEnumerable<string> files) =>
        new(source.Name, documents, [.. Referenced(source, documents.Values, files)])
        {
            IsRevision = source.IsRevision,
            Root = new Uri(source.UriOf("x"), "."),
        };

    // Others are compared if they are OpenAPI documents.
    private static bool IsNamed(string file) => Endings.Any(ending =>
        file.EndsWith(".schema" + ending, StringComparison.OrdinalIgnoreCase)
        || NameOf(file).Equals("openapi" + ending, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];

    // Beside schemas may lie anything, so only what they refer to is read, and what that refers to: files in the folder or below.
    private static IEnumerable<SchemaDocument> Referenced(VersionSource source, IEnumerable<SchemaDocument> documents, IEnumerable<string> files)
    {
        var known = new HashSet<string>(files, StringComparer.Ordinal);
        var root = new Uri(source.UriOf("x"), ".");
        var open = new Queue<SchemaDocument>(documents);
        while (open.TryDequeue(out var next))
        {
            foreach (var reference in References.Of(next.Root))
            {
                if (Uri.TryCreate(new Uri(next.Uri), reference, out var target)
                    && root.IsBaseOf(target)
                    && Uri.UnescapeDataString(root.MakeRelativeUri(target).OriginalString.Split('#')[0]) is { Length: > 0 } file
                    && known.Add(file)
                    && source.Has(file))
                {
                    var read = Document(source, file);
                    open.Enqueue(read);
                    yield return read;
                }
            }
        }
    }

    private static SchemaDocument Document(VersionSource source, string file)
    {
        var path = source.PathOf(file);
        var text = InputFile.Text(source.Bytes(file), path);
        return SchemaDocument.Read(path, source.UriOf(file).AbsoluteUri, YamlText.Is(file) ? YamlText.ToJson(text, path) : text);
    }

    // Folders of schemas hold other things too, which nobody wants to hear of.
    private static SchemaDocument? OpenApi(VersionSource source, string file)
    {
        var bytes = source.Bytes(file);
        return Utf8.IsValid(bytes)
            && (YamlText.Is(file) ? SaysOpenApi().IsMatch(Encoding.UTF8.GetString(bytes)) : bytes.AsSpan().IndexOf("\"openapi\""u8) >= 0)
            && Document(source, file) is { } document
            && (document.IsOpenApi || document.Error is not null)
                ? document
                : null;
    }

    [GeneratedRegex("""^(?:openapi|"openapi"|'openapi')\s*:""", RegexOptions.Multiline)]
    private static partial Regex SaysOpenApi();
}
