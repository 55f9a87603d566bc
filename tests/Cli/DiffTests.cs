using System.Text.Json;
using AgentEvents.Cli.Diff;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Tests;

public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Old, new, rule, whether it breaks senders, whether it breaks receivers.</summary>
    public static TheoryData<string, string, string, bool, bool> Changes { get; } = new()
    {
        { """{"required":["a"]}""", """{"required":["a","b"]}""", "required-added", true, false },
        { """{"required":["a","b"]}""", """{"required":["a"]}""", "required-removed", false, true },
        { """{}""", """{"required":["b"]}""", "required-added", true, false },
        { """{"dependentRequired":{"a":["b"]}}""", """{"dependentRequired":{"a":["b","c"]}}""", "dependentRequired-added", true, false },
        { """{"additionalProperties":false}""", """{"additionalProperties":false,"properties":{"a":{}}}""", "property-added", false, true },
        { """{}""", """{"properties":{"a":{"type":"string"}}}""", "property-added", false, false },
        { """{"additionalProperties":false,"properties":{"a":{}}}""", """{"additionalProperties":false}""", "property-removed", true, false },
        { """{"properties":{"a":{"type":"string"}}}""", """{}""", "property-removed", false, true },
        { """{"properties":{"a":{"type":"string"}}}""", """{"properties":{"a":{"type":["string","null"]}}}""", "type-widened", false, true },
        { """{"type":"number"}""", """{"type":"integer"}""", "type-narrowed", true, false },
        { """{"type":"integer"}""", """{"type":["number"]}""", "type-widened", false, true },
        { """{"type":"string"}""", """{"type":"integer"}""", "type-changed", true, true },
        { """{}""", """{"type":"object"}""", "type-narrowed", true, false },
        { """{"enum":["a"]}""", """{"enum":["a","b"]}""", "enum-value-added", false, true },
        { """{"enum":["a","b"]}""", """{"enum":["b"]}""", "enum-value-removed", true, false },
        { """{"enum":["a","b"]}""", """{"const":"a"}""", "enum-value-removed", true, false },
        { """{"const":"a"}""", """{"const":"b"}""", "const-changed", true, true },
        { """{"const":"a"}""", """{}""", "const-removed", false, true },
        { """{}""", """{"enum":["a"]}""", "enum-added", true, false },
        { """{"x-extensible-enum":["a"]}""", """{"x-extensible-enum":["a","b"]}""", "known-value-added", false, false },
        { """{"pattern":"^a$"}""", """{"pattern":"^b$"}""", "pattern-changed", true, true },
        { """{}""", """{"pattern":"^b$"}""", "pattern-added", true, false },
        { """{"format":"email"}""", """{}""", "format-removed", false, true },
        { """{"uniqueItems":false}""", """{"uniqueItems":true}""", "uniqueItems-added", true, false },
        { """{"minLength":1}""", """{"minLength":2}""", "minLength-raised", true, false },
        { """{"minLength":2}""", """{"minLength":1}""", "minLength-lowered", false, true },
        { """{"maximum":1}""", """{"maximum":1.5}""", "maximum-raised", false, true },
        { """{"maxItems":9}""", """{"maxItems":8}""", "maxItems-lowered", true, false },
        { """{"maxItems":9}""", """{}""", "maxItems-removed", false, true },
        { """{"maximum":1e400}""", """{"maximum":2e400}""", "maximum-changed", true, true },
        { """{}""", """{"additionalProperties":false}""", "closed", true, false },
        { """{"additionalProperties":false}""", """{"additionalProperties":true}""", "opened", false, true },
        { """{"unevaluatedProperties":false}""", """{}""", "opened", false, true },
        { """{"items":{"type":"string"}}""", """{"items":{"type":"string","maxLength":3}}""", "maxLength-added", true, false },
        { """{"oneOf":[{"$ref":"a"}]}""", """{"oneOf":[{"$ref":"a"},{"$ref":"b"}]}""", "oneOf-branch-added", false, true },
        { """{"oneOf":[{"$ref":"a"},{"$ref":"b"}]}""", """{"oneOf":[{"$ref":"b"}]}""", "oneOf-branch-removed", true, false },
        { """{"allOf":[{"$ref":"a"}]}""", """{"allOf":[{"$ref":"a"},{"$ref":"b"}]}""", "allOf-branch-added", true, false },
        { """{"anyOf":[{"title":"A","minimum":1}]}""", """{"anyOf":[{"title":"A","minimum":2}]}""", "minimum-raised", true, false },
        {
            """{"oneOf":[{"properties":{"t":{"const":"x"}}},{"type":"null"}]}""",
            """{"oneOf":[{"type":"null"},{"required":["n"],"properties":{"t":{"const":"x"}}}]}""",
            "required-added",
            true,
            false
        },
        { """{"not":{"minimum":1}}""", """{"not":{"minimum":2}}""", "minimum-raised", false, true },
        { """{"$ref":"a"}""", """{"$ref":"b"}""", "$ref-changed", true, true },
        { """{"$defs":{"a":{"type":"string"}}}""", """{"$defs":{"a":{"type":"string","pattern":"x"}}}""", "pattern-added", true, false },
        { """{"$defs":{}}""", """{"$defs":{"a":true}}""", "definition-added", false, false },
        { """{"if":{"minimum":1}}""", """{"if":{"minimum":2}}""", "if-changed", true, true },
        { """{"prefixItems":[true]}""", """{"prefixItems":[true,false]}""", "prefixItems-changed", true, true },
        { """{"description":"a"}""", """{"description":"b"}""", "remark-changed", false, false },
        { """{"frobnicate":1}""", """{"frobnicate":2}""", "unknown-keyword-changed", true, true },
        { """true""", """false""", "closed", true, false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void EachChangeIsClassedForSendersAndReceivers(string old, string now, string rule, bool breaksSenders, bool breaksReceivers)
    {
        var change = Compare(old, now).ShouldHaveSingleItem();

        change.Rule.ShouldBe(rule);
        change.BreaksSenders.ShouldBe(breaksSenders);
        change.BreaksReceivers.ShouldBe(breaksReceivers);
        change.Message.ShouldNotBeEmpty();
        DiffRules.ById.ShouldContainKey(change.Rule);
    }

    [Theory]
    [InlineData("""{"type":"string","enum":["a","b"],"maximum":1.0}""", """{"maximum":1.00,"enum":["b","a"],"type":["string"]}""")]
    [InlineData("""{"oneOf":[{"$ref":"a"},{"$ref":"b"}]}""", """{"oneOf":[{"$ref":"b"},{"$ref":"a"}]}""")]
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
        run.OutputLines[0].ShouldStartWith("s.schema.json: /required required-added: 'a' has to be there now (senders: breaking, ");
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
        _folder.Write("yaml/openapi.yaml", "openapi: 3.1.0");

        Tool.Run("diff", _folder.PathOf("old"), _folder.PathOf("new")).ExitCode.ShouldBe(2);
        foreach (var other in new[] { """{"swagger":"2.0"}""", """{"asyncapi":"3.0.0"}""", """{"openapi":3.1}""" })
        {
            var path = _folder.Write("other.json", other);
            Tool.Run("diff", path, path).ExitCode.ShouldBe(2);
        }

        Tool.Run("diff", _folder.PathOf("yaml"), _folder.PathOf("new")).ErrorLines.ShouldHaveSingleItem().ShouldContain("YAML is not read");
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
        SchemaComparison.Compare(SchemaDocument.Read("old", "old", old).Root!, SchemaDocument.Read("new", "new", now).Root!);

    private (string Old, string New) Folders(string old, string now)
    {
        _folder.Write("old/s.schema.json", old);
        _folder.Write("new/s.schema.json", now);
        return (_folder.PathOf("old"), _folder.PathOf("new"));
    }
}
