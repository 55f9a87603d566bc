using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>A schema means what its own draft says, and a likely mistake about drafts is told.</summary>
public sealed class DraftTests
{
    private const string Draft07 = "\"$schema\": \"http://json-schema.org/draft-07/schema#\"";

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#")]
    [InlineData("http://json-schema.org/draft-04/schema")]
    [InlineData("https://json-schema.org/draft-04/schema#")]
    [InlineData("https://json-schema.org/draft-04/schema")]
    public void ADraftIsKnownByEverySpellingOfItsUri(string uri) => GeneratorRun.Succeeds(SchemaText.Verbatim(
        "a.schema.json",
        $$"""{ "$schema": "{{uri}}", "id": "https://acme.example/a", "type": "object", "properties": { "n": { "type": "number", "minimum": 1, "exclusiveMinimum": true } } }"""));

    [Fact]
    public void ADraftThatNobodyKnowsIsAReferenceThatLeadsNowhere() => GeneratorRun.Fails(
        [("a.schema.json", """{ "$schema": «"http://json-schema.org/draft-03/schema#"», "type": "object" }""")],
        new Expected("AES0002", "http://json-schema.org/draft-03/schema#", ""));

    [Fact]
    public void WhatStandsBesideAReferenceIsIgnoredInDraft07AndTold() => GeneratorRun.Fails(
        [(
            "a.schema.json",
            $$"""{ {{Draft07}}, "type": "object", "properties": { "to": { "$ref": "#/definitions/text", "description": "Who.", «"maxLength"»: 3 } }, "definitions": { "text": { "type": "string" } } }""")],
        new Expected("AES0013", "maxLength", "/properties/to", "draft-07 ignores what stands beside $ref; put both into an allOf"));

    [Fact]
    public void AMisspeltKeywordIsToldWithTheOneThatWasMeant() => GeneratorRun.Fails(
        [("a.schema.json", $$"""{ {{Draft07}}, "type": "object", "properties": { "to": { "type": "string", «"minLenght"»: 3 } } }""")],
        new Expected("AES0013", "minLenght", "/properties/to", "draft-07 does not have it; did you mean 'minLength'?"));

    [Fact]
    public void AKeywordOfALaterDraftIsToldWithTheDraftsThatHaveIt() => GeneratorRun.Fails(
        [(
            "a.schema.json",
            $$"""{ {{Draft07}}, "type": "object", «"dependentRequired"»: { "a": [ "b" ] }, "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }""")],
        new Expected(
            "AES0013",
            "dependentRequired",
            "",
            "draft-07 does not have it, but draft 2019-09, draft 2020-12, version 1 do; say with $schema which draft is meant"));

    [Fact]
    public void AKeywordOfAnOlderDraftInASchemaWithoutDraftIsAnErrorThatNamesIt() => GeneratorRun.Fails(
        [("a.schema.json", """{ «"id"»: "https://acme.example/a", "type": "object" }""")],
        new Expected("AES0003", "id", "", "draft 2020-12 does not have it, but draft-04 does; say with $schema which draft is meant"));

    [Fact]
    public void WhatIsSaidToAnEditorIsNoMistakeWhereUnknownKeywordsAreLetThrough() => GeneratorRun.Succeeds(SchemaText.Verbatim(
        "a.schema.json",
        $$"""{ {{Draft07}}, "type": "object", "allowTrailingCommas": true, "properties": { "to": { "type": "string", "markdownDescription": "Who.", "enumDescriptions": [] } } }"""));

    /// <summary>A bundled document (Core 9.3): each resource in it means what its own draft says.</summary>
    [Fact]
    public void AResourceInsideADocumentHasADraftOfItsOwn()
    {
        var run = GeneratorRun.Succeeds(SchemaText.Verbatim("a.schema.json", """
            { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Bundle", "type": "object",
              "properties": { "old": { "$ref": "https://acme.example/old" }, "pair": { "type": "array", "prefixItems": [ { "type": "string" } ], "items": { "type": "string" } } },
              "$defs": { "old": { "$schema": "http://json-schema.org/draft-04/schema#", "id": "https://acme.example/old", "type": "object",
                "properties": { "n": { "type": "integer", "minimum": 0, "exclusiveMinimum": true, "maximum": 9 } } } } }
            """));
        var model = LoadedModel.Of(run, "A");
        model.IsValid("""{"old":{"n":1}}""").ShouldBeTrue();
        model.IsValid("""{"old":{"n":0}}""").ShouldBeFalse("draft-04 makes the minimum an exclusive one");
        model.IsValid("""{"old":{"n":1.0}}""").ShouldBeFalse("in draft-04, 1.0 is no integer");
    }

    [Fact]
    public void AViolationSaysWhatTheKeywordMeansInItsDraft() => LoadedModel.Of("""
        { "$schema": "http://json-schema.org/draft-04/schema#", "title": "Root", "type": "object",
          "properties": { "n": { "type": "integer" }, "pair": { "type": "array", "items": [ { "type": "string" } ], "additionalItems": false } } }
        """).Validate("""{"n":1.0,"pair":["a","b"]}""").Violations.Select(static v => $"{v.InstanceLocation} {v.Keyword}: {v.Message}").ShouldBe([
            "/n type: must be an integer, written without a fraction and an exponent",
            "/pair/1 additionalItems: is one item more than this array may have"]);
}
