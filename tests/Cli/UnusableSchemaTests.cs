using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>Schemas that <c>validate</c> cannot use, and those that it can although they refer elsewhere.</summary>
public sealed class UnusableSchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Document => _folder.Write("data.json", "{\"secret\":\"+4915112345678\"}");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> WrongTexts { get; } = new()
    {
        { "", ":1:1: error AES0001: " },
        { "{\n  \"type\": }", ":2:11: error AES0001: " },
        { "3", ":1:1: error AES0004: " },
        { "{\n  \"type\": \"strin\"\n}", ":2:11: error AES0004: " },
        { "{\n \"pattern\": \"(\"}", ":2:13: error AES0008: " },
        { "{\n\n  \"$ref\": \"other.json\"\n}", ":3:11: error AES0002: " },
        { "{\"$schema\": \"https://example.com/unknown\"}", ":1:13: error AES0002: " },
    };

    [Theory]
    [MemberData(nameof(WrongTexts))]
    public void AProblemOfTheSchemaHasItsLineAndColumn(string text, string diagnostic)
    {
        var schema = _folder.Write("s.json", text);

        var run = Tool.Run("validate", "-s", schema, Document);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines[0].ShouldStartWith(schema + diagnostic);
        run.ErrorLines.Count.ShouldBe(2);
        run.ErrorLines[1].ShouldStartWith($"agent-events: {schema} cannot be used as a schema");
    }

    [Fact]
    public void AReferenceThatLeadsNowhereHasItsRemedy() =>
        Tool.Run("validate", "-s", _folder.Write("s.json", """{"$ref":"other.json"}"""), Document).Error.ShouldContain("--ref-dir");

    [Fact]
    public void ASchemaThatIsMissingIsOneLine()
    {
        var run = Tool.Run("validate", "-s", _folder.PathOf("gone.json"), Document);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldBe([$"agent-events: {_folder.PathOf("gone.json")}: does not exist; check the path"]);
    }

    [Fact]
    public void ABinaryFileIsNoSchema()
    {
        var run = Tool.Run("validate", "-s", _folder.Write("s.json", [0x89, 0x50, 0x4E, 0x47, 0xFF, 0x00]), Document);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("UTF-8");
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-03/schema#")]
    [InlineData("https://json-schema.org/draft/next/schema")]
    public void ADraftThatIsNotKnownIsRefusedRatherThanMisread(string draft)
    {
        var run = Tool.Run("validate", "-s", _folder.Write("s.json", $$"""{"$schema":"{{draft}}"}"""), Document);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(draft);
    }

    [Fact]
    public void SchemasAreAsDeepAsTheReaderAllowsAndDeeperOnesAreAnError()
    {
        var deepest = _folder.Write("deepest.json", string.Concat(Enumerable.Repeat("{\"not\":", 199)) + "true" + new string('}', 199));
        var deeper = _folder.Write("deeper.json", string.Concat(Enumerable.Repeat("{\"not\":", 100_000)) + "true" + new string('}', 100_000));

        Tool.Run("validate", "-s", deepest, Document).ExitCode.ShouldBe(1, "an odd number of nots around true is false");
        var run = Tool.Run("validate", "-s", deeper, Document);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("AES0001");
    }

    [Fact]
    public void ReferencesAreFoundByPathAndByIdAndInFolders()
    {
        var byPath = _folder.Write("path.json", """{"properties":{"secret":{"$ref":"parts/number.json"}}}""");
        var byId = _folder.Write("id.json", """{"properties":{"secret":{"$ref":"https://example.com/number"}}}""");
        var part = _folder.Write("parts/number.json", """{"$id":"https://example.com/number","type":"number"}""");
        _folder.Write("parts/readme.json", "no JSON at all");
        _folder.Write("parts/picture.json", [0xFF, 0xD8, 0xFF]);

        foreach (var schema in new[] { byPath, byId })
        {
            Tool.Run("validate", "-s", schema, "--ref", part, Document).Output.ShouldContain(": /secret type: ");
            Tool.Run("validate", "-s", schema, "--ref-dir", _folder.PathOf("parts"), Document).ExitCode.ShouldBe(1);
        }
    }

    [Fact]
    public void AReferencedFileWithAProblemIsTheOneThatIsNamed()
    {
        var part = _folder.Write("part.json", "{\n  \"type\": 7 }");

        var run = Tool.Run("validate", "-s", _folder.Write("s.json", """{"$ref":"part.json"}"""), "--ref", part, Document);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines[0].ShouldStartWith(part + ":2:11: error AES0004: ");
    }

    [Fact]
    public void FilesOfOneNameDoNotGetInEachOthersWay()
    {
        var one = _folder.Write(
            "one/thing.json",
            """{"$id":"https://one.example/thing","title":"Thing","type":"object","properties":{"secret":{"$ref":"https://two.example/thing"}}}""");
        var two = _folder.Write(
            "two/thing.json",
            """{"$id":"https://two.example/thing","title":"Thing","type":"object","properties":{"a":{"type":"string"}}}""");

        Tool.Run("validate", "-s", one, "-r", two, Document).Output.ShouldContain(": /secret type: ");
    }

    [Fact]
    public void ACopyOfAMetaSchemaIsNoSecondClaimToItsUri()
    {
        var copy = _folder.Write(
            "meta.json",
            """{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://json-schema.org/draft/2020-12/meta/format-annotation"}""");

        Tool.Run("validate", "-s", copy, _folder.Write("good.json", """{"format":"email"}""")).ExitCode.ShouldBe(0);
        Tool.Run("validate", "-s", copy, _folder.Write("bad.json", """{"format":1}""")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void UnknownKeywordsOfSomebodyElsesSchemaAreIgnored() =>
        Tool.Run("validate", "-s", _folder.Write("s.json", """{"x-owner":"somebody","type":"object"}"""), Document).ExitCode.ShouldBe(0);

    /// <summary>What is a case of a union here and something else there cannot be both in C#; that is no reason to refuse the schema.</summary>
    [Theory]
    [InlineData(
        """{"$defs":{"A":{"type":"object","properties":{"n":{"type":"string"}}}},"properties":{"secret":{"$ref":"#/$defs/A"},"y":{"anyOf":[{"$ref":"#/$defs/A"},{"type":"integer"}]}},"type":"object"}""")]
    [InlineData("""{"type":"object","properties":{"y":{"anyOf":[{"$ref":"#"},{"type":"integer"}]},"secret":{"type":"integer"}}}""")]
    [InlineData("""{"type":"array","items":{"anyOf":[{"$ref":"#"},{"type":"integer"}]}}""")]
    [InlineData("""{"type":"object","additionalProperties":{"anyOf":[{"$ref":"#"},{"type":"integer"}]}}""")]
    [InlineData("""{"title":"Foo","type":"array","items":{"title":"Foo","type":"object","properties":{"a":{"type":"string"}}}}""")]
    [InlineData("""{"type":"object","properties":{"secret":{"anyOf":[{"title":"Same","type":"integer"},{"title":"Same","type":"array"}]}}}""")]
    public void WhatHasNoGoodShapeInCSharpStillValidates(string text)
    {
        var run = Tool.Run("validate", "-s", _folder.Write("s.json", text), Document);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(1);
    }
}
