using System.IO.Compression;
using System.Reflection;

[assembly: AssemblyFixture(typeof(AgentEvents.Packaging.PackedFeed))]

namespace AgentEvents.Packaging;

/// <summary>All packages, packed once into a folder, for tests that install them where nothing else of this repository is.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>The version of all.</summary>
    public const string Version = "0.0.1-test";

    /// <summary>What is packed: every project of <c>src</c> that does not say no.</summary>
    public static string[] Packages { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => !File.ReadAllText(file).Contains("<IsPackable>false", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The repository.</summary>
    public static string Repository => Path.GetFullPath(Path.Combine(
        typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!, "..", ".."));

    /// <summary>Where everything is that these tests make.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("agent-events-packaging-").FullName;

    /// <summary>The source that has the packages. It is called as docs/ci.md calls it.</summary>
    public string Feed => Path.Combine(Folder, "packages");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var package in Packages)
        {
            var packed = await DotnetCommand.RunAsync(
                Repository, "pack", Path.Combine("src", package), "--configuration", "Release", "--output", Feed, "--artifacts-path",
                Path.Combine(Folder, "artifacts"), $"-p:PackageVersion={Version}", "-p:WarningsNotAsErrors=NU1900");
            packed.ExitCode.ShouldBe(0, packed.Output);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens a package.</summary>
    /// <param name="package">Its id.</param>
    public ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));

    /// <summary>The files of a package, without what every package has for the package manager.</summary>
    /// <param name="package">Its id.</param>
    public string[] EntriesOf(string package)
    {
        using var archive = Open(package);
        return [.. archive.Entries.Select(e => e.FullName)
            .Where(e => !e.EndsWith(".nuspec", StringComparison.Ordinal)
                && !e.StartsWith("_rels/", StringComparison.Ordinal)
                && !e.StartsWith("package/", StringComparison.Ordinal)
                && e != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }
}
