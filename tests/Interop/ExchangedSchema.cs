using System.Text.Json;
using AgentEvents.Cli.Bundling;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Interop;

/// <summary>A schema of the repository that is sent or received.</summary>
/// <param name="Document">Its file.</param>
/// <param name="Index">Where its references lead.</param>
internal sealed record ExchangedSchema(SchemaDocument Document, SchemaIndex Index)
{
    /// <summary>Its folder and name, without the extension.</summary>
    public string ShortName =>
        $"{Path.GetFileName(Path.GetDirectoryName(Document.Path))}/"
            + $"{Path.GetFileName(Document.Path).Replace(".schema.json", "", StringComparison.Ordinal)}";

    /// <summary>The schema and all that it refers to, in one document.</summary>
    public string Portable => PortableSchema.Of(Index, new SchemaLocation(Document.Uri, "")).ToJsonString();

    /// <summary>The full name of the type that it becomes.</summary>
    public string TypeName
    {
        get
        {
            var root = JsonElement.Parse(Document.Text);
            return $"{root.GetProperty("x-dotnet-namespace").GetString()}.{root.GetProperty("title").GetString()}";
        }
    }

    /// <summary>Its examples.</summary>
    /// <param name="list"><c>valid</c> or <c>invalid</c>.</param>
    public IEnumerable<(string Name, byte[] Bytes)> Examples(string list)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Document.Path)!, "examples");
        return JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json"))).GetProperty(list).EnumerateArray()
            .Where(e => e.GetProperty("schema").GetString() == Path.GetFileName(Document.Path))
            .Select(e => e.GetProperty("file").GetString()!)
            .Select(file => (file, File.ReadAllBytes(Path.Combine(folder, file))));
    }
}
