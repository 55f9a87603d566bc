using System.Text.Json.Nodes;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract.Docs;

/// <summary>A copy of the <c>schemas</c> folder that a test may falsify.</summary>
internal sealed class SchemaFolderCopy : IDisposable
{
    public SchemaFolderCopy()
    {
        foreach (var file in Directory.GetFiles(SchemaFolder.Root, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Root, Path.GetRelativePath(SchemaFolder.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Where the copy is.</summary>
    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"agent-events-{Guid.NewGuid():N}");

    /// <summary>Changes the manifest of a provider.</summary>
    /// <param name="provider">Name of its folder.</param>
    /// <param name="edit">Changes the object.</param>
    public void EditManifest(string provider, Action<JsonObject> edit)
    {
        var path = Path.Combine(Root, provider, "examples", "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        edit(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
