namespace AgentEvents.Cli.Tests.Fixture;

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("agent-events-").FullName;

    /// <summary>Writes a file of text.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, byte[] content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>The full path of a file that may not be there.</summary>
    public string PathOf(string name) => Path.Combine(Root, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
