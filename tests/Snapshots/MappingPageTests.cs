using AgentEvents.Cli.Checking;
using AgentEvents.Generator;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.Resolution;
using AgentEvents.Models;

namespace AgentEvents.Snapshots;

/// <summary><c>docs/mapping.md</c> says what the mappers do: its tables are written from the plans that the mappers are written from.</summary>
public sealed class MappingPageTests
{
    private static string Page { get; } = Path.GetFullPath(Path.Combine(ProjectFolder.Path, "..", "..", "docs", "mapping.md"));

    [Fact]
    public void TheTablesOfThePageAreThoseOfTheMappers()
    {
        var found = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var wanted = MappingPage.Renew(found, Specs()).ShouldNotBeNull("The page has a place for the tables.");
        if (found != wanted && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            File.WriteAllText(Page, wanted);
            return;
        }

        found.ShouldBe(wanted, "The page is out of date; SNAPSHOT_ACCEPT=1 dotnet test tests/Snapshots writes it anew.");
    }

    [Fact]
    public void EveryProviderAndEveryCaseIsInTheTables()
    {
        var tables = MappingPage.Write(Specs());
        foreach (var operation in SchemaCatalogue.Entries.Providers
            .Where(provider => provider.Writer is not null)
            .SelectMany(provider => provider.Operations))
        {
            tables.ShouldContain($" `{CSharpName.Pascal(operation.Operation.Id)}Request`");
        }

        tables.ShouldContain("### suggestion");
        tables.ShouldContain("### From provider to provider");
        tables.ShouldContain("- Not supported by ");
    }

    private static FileSpec[] Specs()
    {
        var documents = Directory.EnumerateFiles(ProjectFolder.Schemas, "*.json", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".schema.json", StringComparison.Ordinal) || Path.GetFileName(path) == "openapi.json")
            .Where(path => Path.GetFileName(path) != "dialect.schema.json")
            .Order(StringComparer.Ordinal)
            .Select(path => new SchemaFile(path, Path.GetRelativePath(ProjectFolder.Schemas, path).Replace('\\', '/'), File.ReadAllText(path)))
            .SelectMany(file => SchemaDocument.Read(file.Path, file.Uri, file.Text).WithOperations());
        var bound = SchemaPipeline.Bundle(documents, "Schemas").Select(SchemaPipeline.Bind).ToArray();
        bound.SelectMany(b => b.Problems).ShouldBeEmpty();
        return [.. bound.Select(b => b.Spec).OfType<FileSpec>()];
    }
}
