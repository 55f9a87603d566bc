using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Shapes;

/// <summary>Alternatives are closed hierarchies, whether a value shows at sight which of them it follows or only by trial.</summary>
public sealed class AlternativesTests
{
    private const string Two = """
        { "title": "Root", "type": "object", "properties": { "shape": { "oneOf": [ { "$ref": "#/$defs/circle" }, { "$ref": "#/$defs/label" }, { "type": "string", "maxLength": 3 } ] } },
          "$defs": {
            "circle": { "type": "object", "properties": { "radius": { "type": "number" } }, "required": [ "radius" ], "additionalProperties": false },
            "label": { "type": "object", "properties": { "radius": { "type": "string" }, "text": { "type": "string" } }, "additionalProperties": false } } }
        """;

    [Theory]
    [InlineData("""{"shape":{"radius":1}}""", "Circle")]
    [InlineData("""{"shape":{"radius":"1"}}""", "Label")]
    [InlineData("""{"shape":{}}""", "Label")]
    [InlineData("""{"shape":"abc"}""", "RootShapeText")]
    public void TheFirstAlternativeThatAcceptsAValueIsItsCase(string json, string expected)
    {
        var model = LoadedModel.Of(Two);
        model.Shape.ShouldBe(["Shape: RootShape?"]);
        var value = LoadedModel.Get(model.ComesBack(json), "Shape").ShouldNotBeNull();
        value.GetType().Name.ShouldBe(expected);
        value.GetType().BaseType!.Name.ShouldBe("RootShape");
    }

    [Theory]
    [InlineData("""{"shape":"abcd"}""")]
    [InlineData("""{"shape":{"radius":true}}""")]
    [InlineData("""{"shape":null}""")]
    public void WhatNoAlternativeAcceptsIsNotRead(string json) => LoadedModel.Of(Two).IsValid(json).ShouldBeFalse();

    [Fact]
    public void MatchHasAFunctionForEachCase() =>
        LoadedModel.Of(Two).Other("RootShape").Type.GetMethod("Match")!.GetParameters().Select(static p => p.Name)
            .ShouldBe(["circle", "label", "rootShapeText"]);

    [Fact]
    public void OfSeveralThatAcceptAValueTheFirstIsTheCase()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "anyOf": [ { "title": "small", "type": "integer", "maximum": 9, "minimum": 0 }, { "title": "any", "type": "number" } ] }
            """);
        model.ComesBack("5").GetType().Name.ShouldBe("RootSmall");
        model.ComesBack("5.5").GetType().Name.ShouldBe("RootAny");
    }

    [Fact]
    public void ARecordIsTheCaseWhereverElseItStandsAndTheRootIsTheValueOfItsCase()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "additionalProperties": false, "properties": {
                "first": { "$ref": "#/$defs/a" },
                "any": { "anyOf": [ { "$ref": "#/$defs/a" }, { "$ref": "#" } ] } },
              "$defs": { "a": { "type": "object", "required": [ "x" ], "properties": { "x": { "type": "string" } } } } }
            """);
        model.Shape.ShouldBe(["First: A?", "Any: RootAny?"]);
        var json = """{"first":{"x":"1"},"any":{"any":{"x":"2"}}}""";
        var any = LoadedModel.Get(model.ComesBack(json), "Any")!;
        any.GetType().Name.ShouldBe("RootAnyRoot");
        var inner = LoadedModel.Get(LoadedModel.Get(any, "Value")!, "Any")!.GetType();
        inner.Name.ShouldBe("A");
        inner.BaseType!.Name.ShouldBe("RootAny");
    }

    [Fact]
    public void ASchemaOfTwoUnionsIsTheValueOfACaseInEach()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "properties": {
                "one": { "oneOf": [ { "$ref": "#/$defs/a" }, { "type": "string" } ] },
                "two": { "oneOf": [ { "$ref": "#/$defs/a" }, { "$ref": "#/$defs/state" } ] },
                "three": { "oneOf": [ { "$ref": "#/$defs/a" }, { "$ref": "#/$defs/state" } ] } },
              "$defs": { "a": { "type": "object", "properties": { "x": { "type": "string" } } }, "state": { "enum": [ "on", "off" ] } } }
            """);
        LoadedModel.Get(model.ComesBack("""{"one":{"x":"1"},"two":{"x":"1"},"three":"on"}"""), "Three")!.GetType().Name.ShouldBe("RootThreeState");
        model.Other("RootOneA").Shape.ShouldBe(["Value: A"]);
        model.Other("RootTwoA").Shape.ShouldBe(["Value: A"]);
        model.Other("RootTwoState").Shape.ShouldBe(["Value: State"]);
    }

    [Fact]
    public void AnAlternativeThatIsNullIsTheNullOfCSharp()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "required": [ "one", "several" ], "properties": {
                "one": { "anyOf": [ { "type": "object", "properties": { "x": { "type": "string" } } }, { "type": "null" } ] },
                "text": { "anyOf": [ { "type": "string" }, { "type": "null" } ] },
                "several": { "anyOf": [ { "type": "string" }, { "type": "boolean" }, { "type": "null" } ] } } }
            """);
        model.Shape.ShouldBe(["One: RootOne?", "Text: Optional<String>", "Several: RootSeveral?"]);
        model.ComesBack("""{"one":null,"text":null,"several":null}""");
        model.ComesBack("""{"one":{"x":"a"},"several":true}""");
        var several = model.Other("RootSeveral");
        several.IsValid("null").ShouldBeFalse();
        several.IsValid("true").ShouldBeTrue();
        several.Validate("null").Violations.ShouldHaveSingleItem().Keyword.ShouldBe("type");
    }

    [Fact]
    public void WhatMayBeNullMayBeNullInsideOfItselfToo()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "properties": { "node": { "$ref": "#/$defs/node" } },
              "$defs": { "node": { "type": [ "object", "null" ], "required": [ "next" ], "properties": { "next": { "$ref": "#/$defs/node" } } } } }
            """);
        model.Other("Node").Shape.ShouldBe(["Next: Node?"]);
        model.ComesBack("""{"node":{"next":{"next":null}}}""");
    }

    /// <summary>The strict compilation checks for overflow: what goes round on purpose has to say so.</summary>
    [Fact]
    public void AValueOfAKindThatNoAlternativeHasIsInvalidWhereArithmeticIsChecked() => LoadedModel.Of("""
        { "title": "Root", "type": [ "string", "object" ], "oneOf": [ { "type": "string" }, { "type": "number" }, { "type": "object", "required": [ "a" ], "properties": { "a": { "const": "1" } } },
            { "type": "object", "required": [ "a" ], "properties": { "a": { "const": "2" } } } ] }
        """).IsValid("""{"a":"3","b":1}""").ShouldBeFalse();

    [Fact]
    public void SeveralValuesThatMayBeNullAreWritten()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "required": [ "a", "b" ], "properties": { "a": { "type": [ "boolean", "null" ] }, "b": { "type": [ "boolean", "null" ] } } }
            """);
        model.Shape.ShouldBe(["A: Boolean?", "B: Boolean?"]);
        model.ComesBack("""{"a":true,"b":null}""");
    }

    [Fact]
    public void AtTheRootNullIsACaseSinceThereIsAlwaysAModel()
    {
        var model = LoadedModel.Of("""{ "title": "Root", "oneOf": [ { "type": "string" }, { "type": "boolean" }, { "type": "null" } ] }""");
        model.ComesBack("null").GetType().Name.ShouldBe("RootNull");
        model.ComesBack("true");
        LoadedModel.Of("""{ "title": "Root", "oneOf": [ { "type": "string" }, { "type": "null" } ] }""").ComesBack("null");
    }

    [Fact]
    public void AnAlternativeThatMayBeNullHoldsIt()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "properties": { "any": { "anyOf": [ { "title": "text", "type": [ "string", "null" ] }, { "title": "flag", "type": "boolean" } ] } } }
            """);
        LoadedModel.Get(model.ComesBack("""{"any":null}"""), "Any")!.GetType().Name.ShouldBe("RootAnyText");
        model.ComesBack("""{"any":true}""");
    }

    [Fact]
    public void AlternativesOfAlternativesKeepTheirOwnHierarchy()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "anyOf": [ { "$ref": "#/$defs/scalar" }, { "type": "array", "items": { "$ref": "#" } } ],
              "$defs": { "scalar": { "oneOf": [ { "type": "string" }, { "type": "number" } ] } } }
            """);
        model.Other("RootScalar").Shape.ShouldBe(["Value: Scalar"]);
        model.ComesBack("""[1, "a", [2, ["b"]], []]""");
    }

    [Fact]
    public void ObjectsThatAreOneOfSeveralAreAUnionIfNothingElseNamesTheirMembers()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "anyOf": [
                { "title": "a", "type": "object", "required": [ "x" ], "properties": { "x": { "type": "string" } } },
                { "title": "b", "type": "object", "properties": { "x": { "type": "number" } } } ] }
            """);
        model.ComesBack("""{"x":"1"}""").GetType().Name.ShouldBe("RootA");
        model.ComesBack("""{"x":1}""").GetType().Name.ShouldBe("RootB");
    }

    [Theory]
    [InlineData("""{"p0":"1"}""", true)]
    [InlineData("""{"p1":"1","p39":"1"}""", true)]
    [InlineData("""{"p0":"1","p1":"1","p39":"1"}""", true)]
    [InlineData("""{"p1":"1"}""", false)]
    [InlineData("""{"p39":"1"}""", false)]
    [InlineData("""{"p2":"1"}""", false)]
    [InlineData("{}", false)]
    public void ARecordOfWhichSomeMembersMustBeThereStaysARecord(string document, bool isValid)
    {
        var members = string.Join(", ", Enumerable.Range(0, 40).Select(static i => $$""" "p{{i}}": { "type": "string" } """));
        var model = LoadedModel.Of($$"""
            { "title": "Root", "type": "object", "properties": { {{members}} }, "anyOf": [ { "required": [ "p0" ] }, { "required": [ "p1", "p39" ] } ] }
            """);
        model.Shape.Length.ShouldBe(40);
        model.IsValid(document).ShouldBe(isValid);
    }

    [Fact]
    public void AnObjectWithMembersOfItsOwnStaysARecord() => LoadedModel.Of("""
        { "title": "Root", "type": "object", "properties": { "x": { "type": "string" } }, "anyOf": [
            { "type": "object", "properties": { "y": { "type": "string" } } }, { "type": "object", "properties": { "z": { "type": "string" } } } ] }
        """).Shape.ShouldBe(["X: String?"]);

    [Fact]
    public void OneAlternativeAloneIsWhatTheValueIs()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "properties": { "a": { "anyOf": [ { "$ref": "#/$defs/a" } ], "minProperties": 1 } },
              "$defs": { "a": { "type": "object", "properties": { "x": { "type": "string" } } } } }
            """);
        model.Shape.ShouldBe(["A: A?"]);
        model.IsValid("""{"a":{}}""").ShouldBeFalse();
        model.ComesBack("""{"a":{"x":"1"}}""");
    }

    [Fact]
    public void AlternativesMayBeInAnotherFile()
    {
        var run = GeneratorRun.Succeeds(
            SchemaText.Verbatim("root.schema.json", """
                { "title": "Root", "type": "object", "properties": {
                    "whole": { "$ref": "parts.schema.json#/$defs/both" },
                    "part": { "$ref": "parts.schema.json#/$defs/a" },
                    "either": { "anyOf": [ { "$ref": "parts.schema.json#/$defs/a" }, { "$ref": "parts.schema.json#/$defs/pair" }, { "$ref": "parts.schema.json#/$defs/maybe" } ] } } }
                """),
            SchemaText.Verbatim("parts.schema.json", """
                { "title": "Parts", "type": "object", "properties": { "part": { "$ref": "#/$defs/a" }, "both": { "$ref": "#/$defs/both" } },
                  "$defs": {
                    "a": { "type": "object", "required": [ "x" ], "properties": { "x": { "type": "string" } } },
                    "pair": { "type": "array", "minItems": 1, "prefixItems": [ { "type": "string" } ] },
                    "maybe": { "anyOf": [ { "$ref": "#/$defs/a" } ], "maxProperties": 0 },
                    "both": { "anyOf": [ { "$ref": "#/$defs/a" }, { "type": "object", "properties": { "y": { "type": "string" } } } ] } } }
                """));
        var model = LoadedModel.Of(run, "Root");
        model.ComesBack("""{"whole":{"y":"1"},"part":{"x":"1"},"either":["1"]}""");
        model.ComesBack("""{"whole":{"x":"1"},"either":{"x":"1"}}""");

        // What stands beside the only alternative is not lost on the way to the other file.
        model.IsValid("""{"either":{"y":"1"}}""").ShouldBeFalse();
    }
}
