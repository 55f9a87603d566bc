using System.Text.Json;
using AgentEvents.Cli.Diff;
using AgentEvents.Cli.Tests.Diff;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"type":"string","enum":["a","b"],"maximum":1.0}""", """{"maximum":1.00,"enum":["b","a"],"type":["string"]}""")]
    [InlineData("""{"oneOf":[{"type":"string"},{"minimum":5}]}""", """{"oneOf":[{"minimum":5},{"type":"string"}]}""")]
    [InlineData("""{"$defs":{"a":{"type":"string"}}}""", """{"$defs":{"a":{"type":"string","pattern":"x"},"b":true}}""")]
    [InlineData("""{"if":{"minimum":1}}""", """{"if":{"minimum":2}}""")]
    [InlineData("""{"additionalProperties":true}""", "{}")]
    [InlineData("""{"const":"a"}""", """{"enum":["a"]}""")]
    [InlineData("""{"required":["a","b"]}""", """{"required":["b","a"]}""")]
    public void WhatMeansTheSameIsNoChange(string old, string now) => Compare(old, now).ShouldBeEmpty();

    [Fact]
    public void AChangeHasItsPlaceInTheNewFile()
    {
        var (old, now) = Folders("""{"properties":{"a":{"type":"string"}}}""", "{\n \"properties\": {\n  \"a\": {\n   \"type\": \"integer\"\n}}}");

        using var report = JsonDocument.Parse(Tool.Run("diff", "--report", "json", old, now).Output);

        var finding = report.RootElement.GetProperty("subjects")[0].GetProperty("findings")[0];
        finding.GetProperty("pointer").GetString().ShouldBe("/properties/a/type");
        finding.GetProperty("line").GetInt32().ShouldBe(4);
        finding.GetProperty("senders").GetString().ShouldBe("breaking");
        finding.GetProperty("receiversReason").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("senders", 1)]
    [InlineData("receivers", 0)]
    [InlineData("none", 0)]
    public void WhoseTroubleCountsIsTheUsersChoice(string who, int exitCode)
    {
        var (old, now) = Folders("{}", """{"required":["a"]}""");

        var run = Tool.Run("diff", "--fail-on", who, old, now);

        run.ExitCode.ShouldBe(exitCode);
        run.OutputLines[0].ShouldStartWith("s.schema.json: /required required-added: must have the member \"a\" now (senders: breaking, ");
        run.OutputLines[^1].ShouldBe("1 change in 1 file: 1 breaking for senders, 0 for receivers");
    }

    [Fact]
    public void ADocumentThatIsGoneBreaksEverybodyAndANewOneNobody()
    {
        var (old, now) = Folders("{}", "{}");
        _folder.Write("old/gone.schema.json", "{}");
        _folder.Write("new/born.schema.json", "{}");

        var run = Tool.Run("diff", old, now);

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldStartWith("born.schema.json: (document) document-added: ");
        run.OutputLines[1].ShouldStartWith("gone.schema.json: (document) document-removed: ");
        run.OutputLines[^1].ShouldStartWith("2 changes in 3 files: 1 breaking for senders, 1 for receivers");
    }

    [Fact]
    public void OurOwnSchemasHaveNotChangedSinceThemselves()
    {
        var run = Tool.Run("diff", Repository.Schemas, Repository.Schemas);

        run.ExitCode.ShouldBe(0);
        run.OutputLines.ShouldHaveSingleItem().ShouldStartWith("0 changes in ");
    }

    [Fact]
    public void WhatCannotBeComparedIsOneLine()
    {
        var (old, now) = Folders("{}", "{");
        var empty = Directory.CreateDirectory(_folder.PathOf("empty")).FullName;

        var broken = Tool.Run("diff", old, now);
        broken.ExitCode.ShouldBe(2);
        broken.OutputLines[0].ShouldEndWith("s.schema.json: is no JSON; 'agent-events check' says where");
        broken.OutputLines[^1].ShouldBe("0 changes in 1 file: 0 breaking for senders, 0 for receivers; 1 file not compared");
        Tool.Run("diff", old, empty).ErrorLines.ShouldHaveSingleItem().ShouldContain("holds no *.schema.json");
        var gone = Tool.Run("diff", old, _folder.PathOf("gone"));
        gone.ExitCode.ShouldBe(2);
        gone.ErrorLines.ShouldHaveSingleItem().ShouldContain("does not exist");
    }

    [Fact]
    public void FilesAreComparedWhateverTheyAreCalled()
    {
        var old = _folder.Write("a.json", """{"type":"string"}""");
        var now = _folder.Write("b.json", """{"type":"integer"}""");

        Tool.Run("diff", old, now).OutputLines[0].ShouldStartWith("b.json: /type type-changed: ");
    }

    [Fact]
    public void AnOpenApiDocumentIsFoundByWhatItSays()
    {
        _folder.Write("old/pets.json", """{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{}}}}}""");
        _folder.Write("new/pets.json", """{"openapi":"3.1.0","paths":{}}""");

        var run = Tool.Run("diff", "--fail-on", "clients", _folder.PathOf("old"), _folder.PathOf("new"));

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldStartWith("pets.json: GET /a /paths/~1a/get operation-removed: GET /a is gone (senders: breaking");
        Tool.Run("diff", "--fail-on", "providers", _folder.PathOf("old"), _folder.PathOf("new")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void WhatCannotBeReadIsNeverACleanResult()
    {
        _folder.Write("old/openapi.json", """{"swagger":"2.0","openapi":"2.0"}""");
        _folder.Write("new/openapi.json", """{"swagger":"2.0","openapi":"2.0"}""");

        Tool.Run("diff", _folder.PathOf("old"), _folder.PathOf("new")).ExitCode.ShouldBe(2);
        foreach (var other in new[] { """{"swagger":"2.0"}""", """{"asyncapi":"3.0.0"}""", """{"openapi":3.1}""" })
        {
            var path = _folder.Write("other.json", other);
            Tool.Run("diff", path, path).ExitCode.ShouldBe(2);
        }

        // What says that it is an OpenAPI document and cannot be read is not taken for something else.
        _folder.Write("old/openapi.json", """{"openapi":"3.1.0"}""");
        _folder.Write("new/openapi.json", """{"openapi":"3.1.0"}""");
        _folder.Write("old/pets.json", """{"openapi":"3.1.0","paths":{}}""");
        _folder.Write("new/pets.json", """{"openapi":"3.1.0","paths":{}""");
        Tool.Run("diff", _folder.PathOf("old"), _folder.PathOf("new")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void ATerminalGetsTablesAndColourOnlyIfItIsWelcome()
    {
        var (old, now) = Folders("{}", """{"required":["[red]a"]}""");

        var plain = Tool.RunIn(new ToolEnvironment { OutputIsTerminal = true }, Stream.Null, "diff", old, now);
        var coloured = Tool.RunIn(new ToolEnvironment { OutputIsTerminal = true, Colours = true }, Stream.Null, "diff", old, now);

        plain.Output.ShouldContain("│");
        plain.Output.ShouldContain("[red]a");
        plain.Output.ShouldNotContain("\u001b");
        coloured.Output.ShouldContain("\u001b[");
        Tool.Run("diff", old, now).Output.ShouldNotContain("│");
    }

    private static IReadOnlyList<SchemaChange> Compare(string old, string now) =>
        Versions.CompareSchemas(old, now);

    private (string Old, string New) Folders(string old, string now)
    {
        _folder.Write("old/s.schema.json", old);
        _folder.Write("new/s.schema.json", now);
        return (_folder.PathOf("old"), _folder.PathOf("new"));
    }
}
