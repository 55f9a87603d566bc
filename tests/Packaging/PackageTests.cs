using System.IO.Compression;
using System.Reflection;

namespace AgentEvents.Packaging;

/// <summary>What people install: the packages are packed, put into a folder, and used by a project that knows nothing of this repository.</summary>
public sealed class PackageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agent-events-packaging-").FullName;

    private string Feed => Path.Combine(_folder, "feed");

    private static string Repository => Path.GetFullPath(Path.Combine(
        typeof(PackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!, "..", ".."));

    public async ValueTask InitializeAsync()
    {
        foreach (var project in new[] { "AgentEvents.Models", "AgentEvents.Generator" })
        {
            var packed = await DotnetCommand.RunAsync(
                Repository, "pack", Path.Combine("src", project), "--configuration", "Release", "--output", Feed, "--artifacts-path",
                Path.Combine(_folder, "artifacts"), "-p:PackageVersion=0.0.1-test");
            packed.ExitCode.ShouldBe(0, packed.Output);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task AProjectOfItsOwnReferencesThePackagesAndWritesNoCSharpForItsSchema()
    {
        EntriesOf("AgentEvents.Models").ShouldBe(
        [
            "README.md",
            "build/AgentEvents.Models.targets",
            "buildTransitive/AgentEvents.Models.targets",
            "lib/net10.0/AgentEvents.Models.dll",
            "lib/net10.0/AgentEvents.Models.xml",
            "lib/net8.0/AgentEvents.Models.dll",
            "lib/net8.0/AgentEvents.Models.xml",
            "schemas/canonical/inbound-event.schema.json",
            "schemas/canonical/outbound-event.schema.json",
            "schemas/dialect.schema.json",
        ]);
        EntriesOf("AgentEvents.Generator").ShouldBe([
            "README.md", "analyzers/dotnet/cs/AgentEvents.Generator.dll", "build/AgentEvents.Generator.targets",
            "buildTransitive/AgentEvents.Generator.targets", "licenses/unicode/LICENSE.txt",
        ]);

        var project = CopyProject();
        var run = await DotnetCommand.RunAsync(project, "run");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("""{"id":"AB1234","lines":[{"sku":"x","count":2}],"note":null}""");
        run.Output.ShouldContain("/lines/0/count (minimum, byte 37): must be at least 1");

        // A provider of the project's own, mapped to the provider-neutral events of the package.
        run.Output.ShouldContain("PUT /loft/46555123456/coo");
        run.Output.ShouldContain("""{"coo":"soft"}""");
        run.Output.ShouldContain("unsupported: read: a pigeon cannot read");

        var schema = Path.Combine(project, "schemas", "acme", "order.schema.json");
        await File.WriteAllTextAsync(
            schema,
            (await File.ReadAllTextAsync(schema, TestContext.Current.CancellationToken)).Replace("minItems", "minItem", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        var build = await DotnetCommand.RunAsync(project, "build");
        build.ExitCode.ShouldNotBe(0);
        build.Output.ShouldContain("order.schema.json(9,7): error AES0003: The keyword 'minItem' in '/properties/lines' is not supported");
    }

    private string[] EntriesOf(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, package + ".0.0.1-test.nupkg"));
        return [.. archive.Entries.Select(e => e.FullName)
            .Where(e => !e.EndsWith(".nuspec", StringComparison.Ordinal)
                && !e.StartsWith("_rels/", StringComparison.Ordinal)
                && !e.StartsWith("package/", StringComparison.Ordinal)
                && e != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    private string CopyProject()
    {
        var source = Path.Combine(Repository, "tests", "Packaging", "Consumer");
        var target = Path.Combine(_folder, "consumer");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy.EndsWith(".txt", StringComparison.Ordinal) ? copy[..^".txt".Length] : copy);
        }

        return target;
    }
}
