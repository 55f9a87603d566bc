using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Models;

namespace AgentEvents.Cli.Tests;

public sealed class BuiltInSchemaTests
{
    private static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(Repository.Schemas, "*.schema.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Schemas, f).Replace('\\', '/'))
            .Where(f => f.Contains('/', StringComparison.Ordinal))];

    public static TheoryData<string> Names => [.. SchemaCatalogue.Entries.Schemas.Select(schema => schema.Name)];

    [Fact]
    public void EverySchemaOfTheRepositoryIsBuiltIn() =>
        Files.Select(f => f[..^".schema.json".Length]).Order(StringComparer.Ordinal)
            .ShouldBe(SchemaCatalogue.Entries.Schemas.Select(schema => schema.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void AShortNameStandsForTheModelOfItsFile(string name)
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Schemas, name + ".schema.json")));
        var title = schema.RootElement.TryGetProperty("x-dotnet-name", out var own)
            ? own.GetString()
            : schema.RootElement.GetProperty("title").GetString();

        SchemaCatalogue.Entries.FindSchema(name).ShouldNotBeNull().Validator.GetType().GetGenericArguments()[0].FullName
            .ShouldBe($"{schema.RootElement.GetProperty("x-dotnet-namespace").GetString()}.{title}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheHelpNamesIt(string name) => Tool.Run("validate", "--help").Output.ShouldContain(name);

    [Fact]
    public void ANameThatIsMisspeltIsAnsweredWithTheNames()
    {
        var run = Tool.RunWithInput("{}", "validate", "-s", "sinch/agentevent", "-");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem()
            .ShouldStartWith("agent-events: sinch/agentevent: is no file and no built-in schema; these are: canonical/inbound-event, ");
    }

    /// <summary>An operation that captures and contracts would pass over is one that nobody judges.</summary>
    [Fact]
    public void EveryOperationOfADocumentIsKnown()
    {
        var operations = Directory.GetFiles(Repository.Schemas, "openapi.json", SearchOption.AllDirectories).SelectMany(Operations).ToArray();

        operations.Length.ShouldBeGreaterThanOrEqualTo(3);
        SchemaCatalogue.Entries.Providers.SelectMany(p => p.Operations).Select(o => o.Name).ShouldBe(operations, ignoreOrder: true);
    }

    [Fact]
    public void EveryWebhookOfADocumentIsKnown()
    {
        var webhooks = Directory.GetFiles(Repository.Schemas, "openapi.json", SearchOption.AllDirectories).SelectMany(Webhooks).ToArray();

        webhooks.Length.ShouldBeGreaterThanOrEqualTo(2);
        SchemaCatalogue.Entries.Providers.SelectMany(p => p.Webhooks).Select(w => w.Name).ShouldBe(webhooks, ignoreOrder: true);
    }

    private static string[] Operations(string file) => Each(file, "paths", (path, method, _) => $"{method} {path}");

    private static string[] Webhooks(string file) => Each(file, "webhooks", (_, method, id) => $"{method} webhook {id}");

    private static string[] Each(string file, string member, Func<string, string, string?, string> name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return !document.RootElement.TryGetProperty(member, out var items) ? [] :
            [.. from item in items.EnumerateObject()
                from operation in item.Value.EnumerateObject()
                where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("operationId", out _)
                select name(item.Name, operation.Name.ToUpperInvariant(), operation.Value.GetProperty("operationId").GetString())];
    }
}
