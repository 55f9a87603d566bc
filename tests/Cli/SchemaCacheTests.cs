using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>A schema that is a file is compiled once for what it holds, for what it refers to and for the options.</summary>
public sealed class SchemaCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _schema;
    private readonly string _part;

    public SchemaCacheTests()
    {
        _schema = _folder.Write("thing.schema.json", """{ "$ref": "part.json", "format": "uuid" }""");
        _part = _folder.Write("parts/part.json", $$"""{ "$id": "{{new Uri(_folder.PathOf("part.json")).AbsoluteUri}}", "type": "string" }""");
    }

    private string Cache => _folder.PathOf("cache");

    private string[] Entries => Directory.Exists(Cache) ? Directory.GetFiles(Cache, "*.compiled") : [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheSecondStartFindsWhatTheFirstHasCompiled()
    {
        Judge("\"a\"").ShouldBe(0);
        var entry = Entries.ShouldHaveSingleItem();
        var written = File.ReadAllBytes(entry);
        Judge("\"a\"").ShouldBe(0);
        Judge("1").ShouldBe(1);
        Entries.ShouldHaveSingleItem();
        File.ReadAllBytes(entry).ShouldBe(written);
    }

    [Fact]
    public void WhatChangesTheVerdictIsCompiledAnew()
    {
        Judge("\"a\"").ShouldBe(0);
        Judge("\"a\"", "--assert-format").ShouldBe(1);
        Entries.Length.ShouldBe(2);
        File.WriteAllText(_part, File.ReadAllText(_part).Replace("string", "integer", StringComparison.Ordinal));
        Judge("\"a\"").ShouldBe(1);
        Entries.Length.ShouldBe(3);
        File.WriteAllText(_schema, "true");
        Judge("\"a\"").ShouldBe(0);
        Entries.Length.ShouldBe(4);
    }

    [Fact]
    public void PlacesAreThoseOfTheFileThatWasNamed()
    {
        var schema = _folder.Write("one.schema.json", """{ "type": "string" }""");
        var copy = _folder.Write("another.schema.json", File.ReadAllText(schema));
        Places(schema).ShouldContain(new Uri(schema).AbsoluteUri);
        Places(copy).ShouldContain(new Uri(copy).AbsoluteUri);
    }

    [Fact]
    public void ASchemaThatCannotBeUsedIsNotKept()
    {
        File.WriteAllText(_part, """{ "type": "sting" }""");
        Judge("1").ShouldBe(2);
        Judge("1").ShouldBe(2);
        Entries.ShouldBeEmpty();
    }

    [Fact]
    public void AnEntryThatSomebodyElseHasPutThereIsNotRun()
    {
        Judge("1").ShouldBe(1);
        var entry = Entries.ShouldHaveSingleItem();
        File.WriteAllBytes(entry, [.. File.ReadAllBytes(entry).Select((b, i) => i == 4000 ? (byte)(b ^ 1) : b)]);
        Judge("1").ShouldBe(1);
        Judge("\"a\"").ShouldBe(0);
    }

    private ToolEnvironment Environment => new() { CacheFolder = Cache };

    private static MemoryStream Input(string document) => new(System.Text.Encoding.UTF8.GetBytes(document));

    private string Places(string schema) => Tool.RunIn(Environment, Input("1"), "validate", "-s", schema, "--format", "basic", "-").Output;

    private int Judge(string document, params string[] options) => Run(document, options).ExitCode;

    private ToolRun Run(string document, params string[] options) =>
        Tool.RunIn(Environment, Input(document), ["validate", "-s", _schema, "--ref-dir", Path.GetDirectoryName(_part)!, "-", .. options]);
}
