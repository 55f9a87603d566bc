using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Shapes;

/// <summary>A schema that allows values of several kinds becomes a union with a case for each kind.</summary>
public sealed class KindsTests
{
    private const string Order = """
        { "title": "Order", "type": "object", "properties": {
            "id": { "type": [ "string", "integer" ], "maxLength": 3, "minimum": 0, "maximum": 9 },
            "flag": { "type": [ "boolean", "number", "null" ] },
            "level": { "enum": [ "low", "high", 1, 2, null ] },
            "tags": { "type": [ "string", "array" ], "items": { "type": "string" } },
            "from": { "type": [ "string", "object" ], "properties": { "street": { "type": "string" } }, "required": [ "street" ] },
            "at": { "type": [ "array", "string" ], "prefixItems": [ { "type": "integer", "minimum": 0, "maximum": 9 }, { "type": "string" } ] } } }
        """;

    [Fact]
    public void EveryMemberHasAUnion() => LoadedModel.Of(Order, "Order").Shape.ShouldBe(
    [
        "Id: OrderId?", "Flag: Optional<OrderFlag>", "Level: Optional<OrderLevel>", "Tags: OrderTags?", "From: OrderFrom?", "At: OrderAt?",
    ]);

    [Theory]
    [InlineData("""{"id":"abc"}""", "Id", "OrderIdText")]
    [InlineData("""{"id":7}""", "Id", "OrderIdInteger")]
    [InlineData("""{"flag":false}""", "Flag", "OrderFlagBoolean")]
    [InlineData("""{"flag":-1.50}""", "Flag", "OrderFlagNumber")]
    [InlineData("""{"level":"high"}""", "Level", "OrderLevelText")]
    [InlineData("""{"level":1}""", "Level", "OrderLevelInteger")]
    [InlineData("""{"tags":"one"}""", "Tags", "OrderTagsText")]
    [InlineData("""{"tags":["one","two"]}""", "Tags", "OrderTagsList")]
    [InlineData("""{"from":"here"}""", "From", "OrderFromText")]
    [InlineData("""{"from":{"street":"Main","more":[1]}}""", "From", "OrderFromObject")]
    [InlineData("""{"at":[1,"a",true]}""", "At", "OrderAtList")]
    [InlineData("""{"at":"now"}""", "At", "OrderAtText")]
    public void TheKindOfAValueIsItsCase(string json, string member, string expected)
    {
        var value = LoadedModel.Get(LoadedModel.Of(Order, "Order").ComesBack(json), member).ShouldNotBeNull();
        value = value.GetType().Name.StartsWith("Optional", StringComparison.Ordinal) ? LoadedModel.Get(value, "Value")! : value;
        value.GetType().Name.ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"id":"abcd"}""")]
    [InlineData("""{"id":10}""")]
    [InlineData("""{"id":1.5}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":true}""")]
    [InlineData("""{"level":"other"}""")]
    [InlineData("""{"level":3}""")]
    [InlineData("""{"tags":[1]}""")]
    [InlineData("""{"from":{}}""")]
    [InlineData("""{"at":["a"]}""")]
    public void WhatTheSchemaRefusesIsRefused(string json) => LoadedModel.Of(Order, "Order").IsValid(json).ShouldBeFalse();

    [Theory]
    [InlineData("""{"flag":null}""")]
    [InlineData("""{"level":null}""")]
    public void NullIsNoCaseOfAMember(string json) => LoadedModel.Of(Order, "Order").ComesBack(json);

    [Theory]
    [InlineData("OrderIdText", "\"abc\"", "7")]
    [InlineData("OrderIdInteger", "7", "\"abc\"")]
    [InlineData("OrderFlagBoolean", "false", "1")]
    [InlineData("OrderFromObject", """{"street":"x"}""", "\"here\"")]
    [InlineData("OrderAtList", """[1]""", "\"now\"")]
    public void ACaseByItselfHasItsKindOnly(string model, string own, string other)
    {
        var loaded = LoadedModel.Of(Order, "Order").Other(model);
        loaded.IsValid(own).ShouldBeTrue();
        loaded.IsValid(other).ShouldBeFalse();
        loaded.IsValid("null").ShouldBeFalse();
        loaded.IsValid("").ShouldBeFalse();
    }

    [Fact]
    public void MatchHasAFunctionForEachKind() =>
        LoadedModel.Of(Order, "Order")
            .Other("OrderId").Type
            .GetMethod("Match")!
            .GetParameters()
            .Select(static p => p.Name)
            .ShouldBe(["integer", "text"]);

    [Theory]
    [InlineData("\"a\"", "RootText")]
    [InlineData("null", "RootNull")]
    public void NullIsACaseOfARoot(string json, string expected) =>
        LoadedModel.Of("""{ "title": "Root", "type": [ "string", "null" ] }""").ComesBack(json).GetType().Name.ShouldBe(expected);

    [Fact]
    public void ARootThatIsAnObjectOrNullHasBothAsCases()
    {
        var model = LoadedModel.Of(
            """{ "title": "Root", "type": [ "object", "null" ], "properties": { "a": { "type": "string" }, "b": { "$ref": "#" } } }""");
        var value = model.ComesBack("""{"a":"x","b":null}""");
        value.GetType().Name.ShouldBe("RootObject");
        LoadedModel.Get(value, "B")!.GetType().Name.ShouldBe("RootNull");
    }

    [Fact]
    public void ADefinitionOfSeveralKindsIsOneUnionForAllFiles() => GeneratorRun.Succeeds(
        ("a.schema.json", """{ "title": "A", "type": "object", "properties": { "id": { "$ref": "b.schema.json#/$defs/id" } } }"""),
        ("b.schema.json", """
            { "title": "B", "type": "object", "properties": { "id": { "$ref": "#/$defs/id" } },
              "$defs": { "id": { "type": [ "string", "integer" ] } } }
            """));

    [Fact]
    public void AlternativesOfOneTypeAreThatType() => LoadedModel.Of("""
        { "title": "Root", "type": "object", "properties": {
            "text": { "anyOf": [ { "type": "string", "minLength": 3 }, { "type": "string", "pattern": "^a" } ] },
            "mayBeNull": { "anyOf": [ { "type": "string", "minLength": 3 }, { "type": "string", "pattern": "^a" }, { "type": "null" } ] },
            "number": { "oneOf": [ { "type": "integer", "minimum": 1, "maximum": 9 }, { "type": "integer", "minimum": -9, "maximum": -1 } ] } } }
        """).Shape.ShouldBe(["Text: String?", "MayBeNull: Optional<String>", "Number: Int32?"]);

    [Fact]
    public void StringsThatAlternativesListAreAnEnumeration()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "properties": {
                "closed": { "oneOf": [ { "const": "a", "title": "The first" }, { "const": "b", "description": "The second." } ] },
                "open": { "anyOf": [ { "enum": [ "a", "b" ] }, { "type": "string" } ] } } }
            """);
        model.Shape.ShouldBe(["Closed: RootClosed?", "Open: RootOpen?"]);
        model.ComesBack("""{"closed":"b","open":"other"}""");
        model.IsValid("""{"closed":"c"}""").ShouldBeFalse();
        LoadedModel.Get(model.Read("""{"closed":"b"}"""), "Closed")!.GetType().IsValueType.ShouldBeTrue();
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#")]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    public void AReferenceInAnAllOfOfItsOwnIsTheReference(string dialect) => LoadedModel.Of($$"""
        { "$schema": "{{dialect}}", "type": "object", "properties": {
            "one": { "$ref": "#/definitions/a" }, "two": { "description": "Two.", "allOf": [ { "$ref": "#/definitions/a" } ] } },
          "definitions": { "a": { "type": "object", "properties": { "x": { "type": "string" } } } } }
        """, "A").Has("RootTwo").ShouldBeFalse();

    [Fact]
    public void AMapByPatternsReadsAndWritesItsValues()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "properties": {
                "map": { "type": "object", "patternProperties": { "^[a-z]+$": { "type": "integer" } }, "additionalProperties": false } } }
            """);
        model.Shape.ShouldBe(["Map: ValueMap<JsonNumber>?"]);
        model.ComesBack("""{"map":{"b":1,"a":2.0}}""");
        model.IsValid("""{"map":{"B":1}}""").ShouldBeFalse();
        model.IsValid("""{"map":{"b":"1"}}""").ShouldBeFalse();
    }
}
