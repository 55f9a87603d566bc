using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class ValidateTests : IDisposable
{
    private const string Schema =
        """{"type":"object","required":["to"],"properties":{"to":{"type":"string","maxLength":3},"mail":{"type":"string","format":"email"}}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ValidDocumentsAreGood()
    {
        var run = Tool.Run(
            "validate",
            "--schema",
            _folder.Write("s.json", Schema),
            _folder.Write("a.json", """{"to":"abc"}"""),
            _folder.Write("b.json", """{"to":""}"""));

        run.ExitCode.ShouldBe(0);
        run.OutputLines.ShouldBe([_folder.PathOf("a.json") + ": valid", _folder.PathOf("b.json") + ": valid"]);
        run.Error.ShouldBeEmpty();
    }

    /// <summary>Whoever judges documents needs no mapper, nor the provider-neutral events that it would lead to.</summary>
    [Fact]
    public void ASchemaThatAsksForMappersIsASchemaLikeAnyOther()
    {
        var schema = _folder.Write("user-event.schema.json", File.ReadAllText(Path.Combine(Repository.Schemas, "google", "user-event.schema.json")));
        var example = Path.Combine(Repository.Schemas, "google", "examples", "valid", "user-text.json");

        var run = Tool.Run("validate", "-s", schema, example, _folder.Write("bad.json", "{}"));

        run.Error.ShouldBeEmpty();
        run.OutputLines[0].ShouldBe(example + ": valid");
        run.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void AViolationIsALineWithPlaceKeywordAndByteAndWithoutTheValue()
    {
        var bad = _folder.Write("bad.json", """{"to":"+4915112345678"}""");

        var run = Tool.Run("validate", _folder.Write("good.json", """{"to":"abc"}"""), bad, "-s", _folder.Write("s.json", Schema));

        run.ExitCode.ShouldBe(1);
        run.OutputLines.Count.ShouldBe(2);
        run.OutputLines[1].ShouldStartWith(bad + ": /to maxLength: ");
        run.OutputLines[1].ShouldEndWith(" (byte 6)");
        (run.Output + run.Error).ShouldNotContain("+49");
    }

    [Fact]
    public void StandardInputIsADocument()
    {
        var schema = _folder.Write("s.json", Schema);

        Tool.RunWithInput("""{"to":"abc"}""", "validate", "-s", schema, "-").OutputLines.ShouldBe(["(stdin): valid"]);
        Tool.RunWithInput("{}", "validate", "-s", schema, "-").Output.ShouldStartWith("(stdin): (document) required: ");
    }

    [Fact]
    public void ADocumentThatIsMissingDoesNotHideTheVerdictOnTheOthers()
    {
        var run = Tool.Run("validate", "-s", _folder.Write("s.json", Schema), _folder.PathOf("gone.json"), _folder.Write("a.json", "{}"));

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldBe([$"agent-events: {_folder.PathOf("gone.json")}: does not exist; check the path"]);
        run.OutputLines.ShouldHaveSingleItem().ShouldContain("required");
    }

    [Fact]
    public void BasicOutputIsAJsonObjectOnALineForEachDocument()
    {
        var run = Tool.Run(
            "validate", "--format", "basic", "-s", _folder.Write("s.json", Schema), _folder.Write("a.json", """{"to":"abc"}"""),
            _folder.Write("b.json", """{"to":1}"""));

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldBe("""{"valid":true}""");
        using var bad = JsonDocument.Parse(run.OutputLines[1]);
        bad.RootElement.GetProperty("valid").GetBoolean().ShouldBeFalse();
        bad.RootElement.GetProperty("errors")[0].GetProperty("instanceLocation").GetString().ShouldBe("/to");
        bad.RootElement.GetProperty("errors")[0].GetProperty("keywordLocation").GetString().ShouldBe("/properties/to/type");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema"}""")]
    public void FormatsAreRemarksUntilTheyAreAsserted(string dialect)
    {
        var schema = _folder.Write(
            "s.json",
            Schema.Replace("{\"type\":\"object\",", dialect[..^1] + (dialect.Length > 2 ? "," : ""), StringComparison.Ordinal));
        var document = _folder.Write("a.json", """{"to":"a","mail":"nobody"}""");

        Tool.Run("validate", "-s", schema, document).ExitCode.ShouldBe(0);
        var asserted = Tool.Run("validate", "-s", schema, "--assert-format", document);
        asserted.ExitCode.ShouldBe(1);
        asserted.Output.ShouldContain(": /mail format: ");
    }

    [Fact]
    public void TheNumberOfViolationsIsLimitedAndSaysSo()
    {
        var schema = _folder.Write("s.json", """{"items":{"type":"string"}}""");
        var document = _folder.Write("a.json", "[1,2,3,4]");

        var some = Tool.Run("validate", "-s", schema, "--max-errors", "2", document);
        some.ExitCode.ShouldBe(1);
        some.OutputLines.Count.ShouldBe(2);
        some.Error.ShouldContain("--max-errors (now 2)");
        Tool.Run("validate", "-s", schema, document).OutputLines.Count.ShouldBe(4);
    }

    [Fact]
    public void FailFastStopsAtTheFirstViolationOfTheFirstInvalidDocument()
    {
        var schema = _folder.Write("s.json", """{"items":{"type":"string"}}""");
        var good = _folder.Write("good.json", "[]");
        var bad = _folder.Write("bad.json", "[1,2]");

        var run = Tool.Run("validate", "--fail-fast", "-s", schema, good, bad, good, bad);

        run.ExitCode.ShouldBe(1);
        run.OutputLines.Count.ShouldBe(2);
        run.OutputLines[1].ShouldContain("/0 type");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void MemberNamesCannotForgeLinesOrPaintTheTerminal()
    {
        var run = Tool.Run(
            "validate",
            "-s",
            _folder.Write("s.json", """{"additionalProperties":{"type":"string"}}"""),
            _folder.Write("a.json", """{"x\n\u001b[2Jok.json: valid\u202e":1}"""));

        run.ExitCode.ShouldBe(1);
        run.OutputLines.ShouldHaveSingleItem().ShouldContain("""/x\u000a\u001b[2Jok.json: valid\u202e type: """);
    }

    public static TheoryData<string, byte[]> HostileDocuments { get; } = new()
    {
        { "empty", [] },
        { "no UTF-8", [0x22, 0xC3, 0x28, 0x22] },
        { "half", "{\"to\":"u8.ToArray() },
        { "deep", Encoding.UTF8.GetBytes(new string('[', 200_000)) },
        { "a byte order mark", [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'] },
    };

    [Theory]
    [MemberData(nameof(HostileDocuments))]
    public void WhatIsNoJsonIsInvalidAndNothingWorse(string name, byte[] document)
    {
        var run = Tool.Run("validate", "-s", _folder.Write("s.json", Schema), _folder.Write("a.json", document));

        run.ExitCode.ShouldBe(1, name);
        run.OutputLines.ShouldNotBeEmpty();
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void DocumentsMayBeAsDeepAsIsAskedFor()
    {
        var schema = _folder.Write("s.json", """{"type":"object","properties":{"a":{"$ref":"#"}}}""");
        var document = _folder.Write("a.json", string.Concat(Enumerable.Repeat("{\"a\":", 900)) + "{}" + new string('}', 900));

        Tool.Run("validate", "-s", schema, document).ExitCode.ShouldBe(1);
        Tool.Run("validate", "-s", schema, "--max-depth", "1000", document).ExitCode.ShouldBe(0);
    }
}
