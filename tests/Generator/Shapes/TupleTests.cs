using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Json;

namespace AgentEvents.Generator.Tests.Shapes;

/// <summary>Arrays whose first items have schemas of their own are records.</summary>
public sealed class TupleTests
{
    private const string Open = """
        { "title": "Root", "type": "array", "minItems": 2,
          "prefixItems": [ { "type": "number" }, { "type": "integer", "minimum": 0, "maximum": 9 }, { "type": "string" }, { "type": ["string", "null"] } ] }
        """;

    [Fact]
    public void EachItemHasAPropertyAndWhatFollowsIsTheRest() => LoadedModel.Of(Open).Shape.ShouldBe(
        ["Item1: JsonNumber", "Item2: Int32", "Item3: String?", "Item4: Optional<String>", "Rest: ValueList<RawJson>"]);

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("[1.50, 2, \"a\"]")]
    [InlineData("[1, 2, \"a\", null]")]
    [InlineData("[1, 2, \"a\", \"b\"]")]
    [InlineData("[1, 2, \"a\", \"b\", {}, [], null]")]
    public void EveryLengthComesBack(string json) => LoadedModel.Of(Open).ComesBack(json);

    [Theory]
    [InlineData("[1]")]
    [InlineData("[1, 10]")]
    [InlineData("[1, 2, 3]")]
    [InlineData("{}")]
    [InlineData("null")]
    public void WhatTheSchemaForbidsIsNotRead(string json)
    {
        var model = LoadedModel.Of(Open);
        model.IsValid(json).ShouldBeFalse();
        model.Validate(json).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void TuplesAreEqualByValue()
    {
        var model = LoadedModel.Of(Open);
        model.Read("[1, 2, \"a\", \"b\", [1]]").ShouldBe(model.Read("[1.0, 2, \"a\", \"b\", [1.0]]"));
        model.Read("[1, 2, \"a\"]").ShouldNotBe(model.Read("[1, 2, \"b\"]"));
        model.Read("[1, 2, \"a\", null]").ShouldNotBe(model.Read("[1, 2, \"a\"]"));
    }

    [Fact]
    public void ItsTextNamesTheItemsThatAreThereAndNoValue() =>
        LoadedModel.Of(Open).Read("[1, 2, \"secret\"]").ToString().ShouldBe("Root { Item1 Item2 Item3 }");

    [Fact]
    public void AGapIsWrittenAsNullAndFoundByValidation()
    {
        var model = LoadedModel.Of(Open);
        var gap = model.Read("[1, 2, \"a\", \"b\", 5]");
        gap.GetType().GetProperty("Item3")!.SetValue(gap, null);
        model.Write(gap).ShouldBe("[1,2,null,\"b\",5]");
        model.Validate(gap).Violations.ShouldHaveSingleItem().InstanceLocation.ShouldBe("/2");
    }

    [Theory]
    [InlineData(""" "items": false """)]
    [InlineData(""" "maxItems": 2 """)]
    [InlineData(""" "unevaluatedItems": false """)]
    public void AClosedTupleHasNoRest(string closed)
    {
        var model =
            LoadedModel.Of($$"""{ "title": "Root", "type": "array", "prefixItems": [ { "type": "string" }, { "type": "boolean" } ], {{closed}} }""");
        model.Shape.ShouldBe(["Item1: String?", "Item2: Boolean?"]);
        model.ComesBack("[]");
        model.ComesBack("[\"a\"]");
        model.ComesBack("[\"a\", true]");
        model.IsValid("[\"a\", true, 1]").ShouldBeFalse();
    }

    [Fact]
    public void AnItemThatNothingSatisfiesEndsTheTuple()
    {
        var model = LoadedModel.Of("""{ "title": "Root", "type": "array", "prefixItems": [ { "type": "string" }, false, { "type": "string" } ] }""");
        model.Shape.ShouldBe(["Item1: String?"]);
        model.ComesBack("[\"a\"]");
    }

    [Fact]
    public void TheRestHasTheTypeOfItsItems()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "array", "prefixItems": [ { "type": "string" } ],
              "items": { "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } } }
            """);
        model.Shape.ShouldBe(["Item1: String?", "Rest: ValueList<RootRest>"]);
        model.ComesBack("""["x", {"a":"1"}, {"a":"2","b":3}]""");
    }

    [Fact]
    public void NamesAreChosenOrTitlesOrPlaces() => LoadedModel.Of("""
        { "title": "Root", "type": "array", "minItems": 5, "prefixItems": [
            { "type": "string", "title": "first name" }, { "type": "string", "x-dotnet-name": "Surname" }, { "type": "string" },
            { "title": "rest", "type": "string" }, { "title": "to string", "type": "string" } ] }
        """).Shape.ShouldBe(["FirstName: String", "Surname: String", "Item3: String", "RestValue: String", "ToStringValue: String", "Rest: ValueList<RawJson>"]);

    [Fact]
    public void TitlesThatAreTheSameGiveWayToPlaces() => LoadedModel.Of("""
        { "title": "Root", "type": "array", "items": false, "prefixItems": [ { "type": "string", "title": "line" }, { "type": "string", "title": "line" } ] }
        """).Shape.ShouldBe(["Item1: String?", "Item2: String?"]);

    [Fact]
    public void APlaceGivesWayToTheNameOfTheType() => LoadedModel.Of("""
        { "title": "Item1", "type": "array", "items": false, "prefixItems": [ { "type": "string", "title": "line" }, { "type": "string", "title": "line" } ] }
        """, "Item1").Shape.ShouldBe(["Item1Value: String?", "Item2: String?"]);

    [Fact]
    public void ChosenNamesThatAreTheSameAreAes0006() => GeneratorRun.Fails(
        [("root.schema.json", """
            «{» "title": "Root", "type": "array", "prefixItems": [ { "type": "string", "x-dotnet-name": "Line" }, { "type": "string", "x-dotnet-name": "Line" } ] }
            """)],
        new Expected("AES0006", "Line", "Root", "prefixItems/0", "prefixItems/1"));

    [Fact]
    public void WhatIsAlwaysTheSameIsWrittenAndHasNoProperty()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "array", "minItems": 3, "items": false, "prefixItems": [ { "const": "rgb" }, { "type": "integer", "minimum": 0, "maximum": 255 }, { "const": 1 } ] }
            """);
        model.Shape.ShouldBe(["Item2: Int32"]);
        model.Write(model.ComesBack("[\"rgb\", 7, 1]")).ShouldBe("[\"rgb\",7,1]");
    }

    [Fact]
    public void ATupleMayHoldItself()
    {
        var model = LoadedModel.Of(
            """{ "title": "Root", "type": "array", "minItems": 1, "items": false, "prefixItems": [ { "type": "string" }, { "$ref": "#" } ] }""");
        model.Shape.ShouldBe(["Item1: String", "Item2: Root?"]);
        var outer = model.ComesBack("[\"a\", [\"b\", [\"c\"]]]");
        LoadedModel.Get(LoadedModel.Get(outer, "Item2")!, "Item1").ShouldBe("b");
    }

    [Fact]
    public void ATupleIsAMemberAndMayBeNull()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "type": "object", "required": [ "at" ], "properties": {
                "at": { "type": "array", "minItems": 2, "items": false, "prefixItems": [ { "type": "number" }, { "type": "number" } ] },
                "to": { "type": [ "array", "null" ], "prefixItems": [ { "type": "number" } ] } } }
            """);
        model.Shape.ShouldBe(["At: RootAt", "To: Optional<RootTo>"]);
        model.ComesBack("""{"at":[1,2]}""");
        model.ComesBack("""{"at":[1,2],"to":null}""");
        model.ComesBack("""{"at":[1,2],"to":[3, {}]}""");

        // The model of what may be null has no form for null itself.
        model.Other("RootTo").IsValid("null").ShouldBeFalse();
        model.Other("RootTo").Validate("null").Violations.ShouldHaveSingleItem().Keyword.ShouldBe("type");
        model.Other("RootTo").IsValid("[1]").ShouldBeTrue();
    }

    [Fact]
    public void WhatATextHoldsIsDecodedInATupleToo() => LoadedModel.Of("""
        { "title": "Root", "type": "array", "minItems": 2, "items": false, "prefixItems": [
            { "type": "string", "contentMediaType": "application/json", "contentSchema": { "type": "object", "properties": { "a": { "type": "string" } } } },
            { "title": "TryDecodeItem1", "type": "string" } ] }
        """).Shape.ShouldBe(["Item1: String", "ItemTryDecodeItem1: String"]);

    [Fact]
    public void TuplesShowTheirKindInAUnion()
    {
        var model = LoadedModel.Of("""
            { "title": "Root", "oneOf": [
                { "title": "pair", "type": "array", "minItems": 2, "items": false, "prefixItems": [ { "type": "string" }, { "type": "string" } ] },
                { "title": "single", "type": "string" } ] }
            """);
        model.ComesBack("[\"a\", \"b\"]").GetType().Name.ShouldBe("RootPair");
        model.ComesBack("\"a\"").GetType().Name.ShouldBe("RootSingle");
    }
}
