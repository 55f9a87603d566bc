using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>The folder of a new provider passes everything as it is written, so that what is wrong later is what was changed.</summary>
public sealed class NewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Schemas => _folder.PathOf("schemas");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("acme")]
    [InlineData("a1-b2")]
    public void WhatItWritesPassesTheCheck(string name)
    {
        Run("new", name, "--output", Schemas).ExitCode.ShouldBe(0);

        var check = Run("check", Path.Combine(Schemas, name));
        check.ExitCode.ShouldBe(0, check.Output + check.Error);
        check.Output.ShouldNotContain("warning");
    }

    [Fact]
    public void EveryExampleIsValidByTheSchemaThatItIsAnExampleOf()
    {
        Run("new", "acme", "--output", Schemas);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Schemas, "acme", "openapi.json")));
        var contents = Contents(document.RootElement).ToArray();

        contents.Length.ShouldBe(4);
        foreach (var (schema, example) in contents.SelectMany(c => c.Examples, (c, example) => (c.Schema, example)))
        {
            var name = "acme/" + schema[..^".schema.json".Length];
            var run = Run("validate", "--schemas", Schemas, "--schema", name, Path.Combine(Schemas, "acme", example));
            run.ExitCode.ShouldBe(0, run.Output + run.Error);
        }

        Directory.GetFiles(Path.Combine(Schemas, "acme", "examples", "valid")).Length
            .ShouldBe(contents.Sum(c => c.Examples.Length), "Every example is one of the document's.");
    }

    [Fact]
    public void ItsRequestsAreMappedToEveryProviderAndBack()
    {
        Run("new", "acme", "--output", Schemas);
        const string Request =
            """{"method":"POST","target":"/v1/agents/bot/events","contentType":"application/json","body":{"to":"+46555123456","id":"ce5f9373-8a77-45fa-a78b-84a931005dc9","event":{"type":"typing"}}}""";
        var file = _folder.Write("request.ndjson", Request);
        foreach (var provider in AgentEvents.Models.SchemaCatalogue.Entries.Providers)
        {
            string[] settings = [.. provider.Settings.SelectMany(s => new[] { "--connection", s.Name + "=A" })];
            var there = Run(["map", "--schemas", Schemas, "--from", "acme", "--to", provider.Name, .. settings, file]);
            there.ExitCode.ShouldBe(0, there.Error);
            var back = Run("map", "--schemas", Schemas, "--from", provider.Name, "--to", "acme", _folder.Write("there.ndjson", there.Output));
            back.ExitCode.ShouldBe(0, back.Error);
            back.Output.ShouldContain("/v1/agents/bot/events");
        }
    }

    [Fact]
    public void NothingThatIsThereIsChanged()
    {
        var file = _folder.Write("schemas/acme/own.txt", "mine");
        var run = Run("new", "acme", "--output", Schemas);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("is there already; choose another NAME or --output, nothing was changed");
        Directory.GetFileSystemEntries(Path.Combine(Schemas, "acme")).ShouldBe([file]);
    }

    [Theory]
    [InlineData("Acme")]
    [InlineData("../acme")]
    [InlineData("acme/b")]
    [InlineData("1acme")]
    [InlineData("acme-")]
    [InlineData("acmé")]
    [InlineData("canonical")]
    public void ANameThatIsNoneIsRefused(string name)
    {
        var run = Run("new", name, "--output", Schemas);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("NAME must be small letters, digits and hyphens");
        Directory.Exists(Schemas).ShouldBeFalse();
    }

    [Fact]
    public void ANamespaceIsTakenAndCSharpMustKnowIt()
    {
        Run("new", "acme", "--output", Schemas, "--namespace", "Contoso.Rcs").ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(Schemas, "acme", "event.schema.json")).ShouldContain("\"x-dotnet-namespace\": \"Contoso.Rcs\"");
        Run("new", "other", "--output", Schemas, "--namespace", "Contoso..Rcs").Error.ShouldContain("--namespace is none");
    }

    private static IEnumerable<(string Schema, string[] Examples)> Contents(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return element.TryGetProperty("examples", out var examples) && examples.ValueKind == JsonValueKind.Object
            ? [(element.GetProperty("schema").GetProperty("$ref").GetString()!,
                [.. examples.EnumerateObject().Select(e => e.Value.GetProperty("externalValue").GetString()!)])]
            : element.EnumerateObject().SelectMany(member => Contents(member.Value));
    }

    private ToolRun Run(params string[] arguments) =>
        Tool.RunIn(new ToolEnvironment { CacheFolder = _folder.PathOf("cache") }, new MemoryStream(), arguments);
}
