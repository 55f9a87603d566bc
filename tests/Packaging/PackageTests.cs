namespace AgentEvents.Packaging;

/// <summary>What people install: the packages are packed, put into a folder, and used by a project that knows nothing of this repository.</summary>
/// <param name="feed">The packages.</param>
public sealed class PackageTests(PackedFeed feed)
{
    [Fact]
    public async Task AProjectOfItsOwnReferencesThePackagesAndWritesNoCSharpForItsSchema()
    {
        feed.EntriesOf("AgentEvents.Models").Where(e => !e.StartsWith("schemas/", StringComparison.Ordinal)).ShouldBe(
        [
            .. Common,
            "build/AgentEvents.Models.targets",
            "buildTransitive/AgentEvents.Models.targets",
            "hub/canonical/inbound-event.schema.json",
            "hub/canonical/outbound-event.schema.json",
            "icon.png",
            "lib/net10.0/AgentEvents.Models.dll",
            "lib/net10.0/AgentEvents.Models.xml",
            "lib/net8.0/AgentEvents.Models.dll",
            "lib/net8.0/AgentEvents.Models.xml",
        ]);
        feed.EntriesOf("AgentEvents.Models").Where(e => e.StartsWith("schemas/", StringComparison.Ordinal)).ShouldBe(Schemas());
        feed.EntriesOf("AgentEvents.Generator").Where(e => !e.StartsWith("docs/", StringComparison.Ordinal)).ShouldBe([
            .. Common, "analyzers/dotnet/cs/AgentEvents.Generator.dll", "build/AgentEvents.Generator.targets",
            "buildTransitive/AgentEvents.Generator.targets", "icon.png", "licenses/unicode/LICENSE.txt",
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

    // Schemas and documents with the examples that they name, for whoever has nothing but the package.
    private static IEnumerable<string> Schemas()
    {
        var root = Path.Combine(PackedFeed.Repository, "schemas");
        return Directory.GetFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => "schemas/" + Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/examples/invalid/", StringComparison.Ordinal)
                && !file.EndsWith("/manifest.json", StringComparison.Ordinal)
                && !file.StartsWith("schemas/canonical/examples/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static readonly string[] Common = ["LICENSE", "README.md", "THIRD-PARTY-NOTICES.txt"];

    private string CopyProject()
    {
        var source = Path.Combine(PackedFeed.Repository, "tests", "Packaging", "Consumer");
        var target = Path.Combine(feed.Folder, "consumer");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy.EndsWith(".txt", StringComparison.Ordinal) ? copy[..^".txt".Length] : copy);
        }

        return target;
    }
}
