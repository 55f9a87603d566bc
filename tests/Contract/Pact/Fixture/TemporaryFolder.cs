using System.Text.Json.Nodes;

namespace AgentEvents.Contract.Pacts.Fixture;

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("agent-events-pact-").FullName;

    /// <summary>The full path of a file that may not be there.</summary>
    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Changes the JSON of a file in place.</summary>
    public void Edit(string name, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(PathOf(name)))!;
        change(root);
        File.WriteAllText(PathOf(name), root.ToJsonString());
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
