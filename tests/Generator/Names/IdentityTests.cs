using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>A place in a schema file is one type with one name, whoever refers to it.</summary>
public sealed class IdentityTests
{
    private const string Foreign = $"\"$schema\": \"{Draft202012.Uri}\"";

    [Fact]
    public void TitlesOfMembersNameNoTypeAndTwoThatAreEqualAreToldOnce()
    {
        var run = GeneratorRun.SucceedsWithRemarks(SchemaText.Verbatim("m3.schema.json", $$"""
            { {{Foreign}}, "type": "object", "properties": {
                "w": { "title": "Address format", "type": "string", "enum": [ "a", "b" ] },
                "b": { "title": "Address format", "type": "string", "enum": [ "a", "b" ] } } }
            """));
        LoadedModel.Of(run, "M3").Shape.ShouldBe(["W: M3W?", "B: M3B?"]);
        var remark = run.Diagnostics.ShouldHaveSingleItem();
        remark.Id.ShouldBe("AES0021");
        remark.GetMessage(null).ShouldBe(
            "'file:///m3.schema.json#/properties/w' and 'file:///m3.schema.json#/properties/b' both ask for the name 'Acme.Events.AddressFormat'; "
            + "their types are called 'Acme.Events.M3W' and 'Acme.Events.M3B'");
    }

    [Fact]
    public void FilesOfOneTitleAreCalledAfterTheFiles()
    {
        var run = GeneratorRun.SucceedsWithRemarks(
            SchemaText.Verbatim("feed.schema.json", $$"""
                { {{Foreign}}, "$id": "https://e.test/feed.json", "title": "A feed", "type": "object", "properties": { "hubs": { "$ref": "feed-1#/properties/hubs" } } }
                """),
            SchemaText.Verbatim("feed-1.schema.json", $$"""
                { {{Foreign}}, "$id": "https://e.test/feed-1", "title": "A feed", "type": "object",
                  "properties": { "hubs": { "type": "array", "items": { "type": "object", "properties": { "url": {} } } } } }
                """));
        LoadedModel.Of(run, "Feed").Shape.ShouldBe(["Hubs: ValueList<Feed1HubsItem>?"]);
        LoadedModel.Of(run, "Feed1").Shape.ShouldBe(["Hubs: ValueList<Feed1HubsItem>?"]);
        run.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AES0021");
    }

    [Fact]
    public void APartThatSeveralFilesReachIsOneTypeOfItsOwnFile()
    {
        string Referring(string pointer) => $$"""{ {{Foreign}}, "type": "object", "properties": { "x": { "$ref": "b.schema.json#{{pointer}}" } } }""";
        var run = GeneratorRun.Succeeds(
            SchemaText.Verbatim("a.schema.json", Referring("/properties/d")),
            SchemaText.Verbatim("b.schema.json", $$"""
                { {{Foreign}}, "type": "object", "properties": {
                    "d": { "type": "array", "items": { "type": "object", "properties": { "s": { "title": "Scope", "type": "object", "properties": { "p": { "type": "string" } } },
                      "k": { "enum": [ "on", "off" ] }, "n": { "anyOf": [ { "type": "null" }, { "type": "object", "properties": { "q": {} } } ] } } } } } }
                """),
            SchemaText.Verbatim("c.schema.json", Referring("/properties/d/items/properties/s")),
            SchemaText.Verbatim("d.schema.json", Referring("/properties/d/items/properties/k")),
            SchemaText.Verbatim("e.schema.json", Referring("/properties/d/items/properties/n")));
        var model = LoadedModel.Of(run, "A");
        model.Shape.ShouldBe(["X: ValueList<BDItem>?"]);
        model.ComesBack("""{"x":[{"s":{"p":"1"},"k":"on","n":null},{"n":{"q":1}}]}""");
        model.IsValid("""{"x":[{"k":"in"}]}""").ShouldBeFalse();
        model.Other("BDItem").Shape.ShouldBe(["S: BDItemS?", "K: BDItemK?", "N: Optional<BDItemN>"]);
        model.Other("C").Shape.ShouldBe(["X: BDItemS?"]);
        model.Other("D").Shape.ShouldBe(["X: BDItemK?"]);
        model.Other("E").Shape.ShouldBe(["X: Optional<BDItemN>"]);
    }

    [Fact]
    public void WhatIsMergedWithAPartIsATypeOfItsOwn()
    {
        var run = GeneratorRun.Succeeds(
            SchemaText.Verbatim("a.schema.json", $$"""
                { {{Foreign}}, "type": "object", "properties": { "more": { "allOf": [ { "$ref": "b.schema.json" }, { "required": [ "part" ], "properties": { "own": {} } } ] },
                  "case": { "type": "object", "required": [ "k" ], "oneOf": [ { "$ref": "b.schema.json#/$defs/one" }, { "$ref": "b.schema.json#/$defs/two" } ] } } }
                """),
            SchemaText.Verbatim("b.schema.json", $$"""
                { {{Foreign}}, "type": "object", "properties": { "part": { "type": "object", "properties": { "p": { "type": "string" } } } },
                  "$defs": { "one": { "type": "object", "properties": { "k": { "const": "1" } }, "required": [ "k" ] }, "two": { "type": "object", "properties": { "k": { "const": "2" } }, "required": [ "k" ] } } }
                """));
        var model = LoadedModel.Of(run, "A");
        model.Shape.ShouldBe(["More: AMore?", "Case: ACase?"]);
        model.Other("AMore").Shape.ShouldBe(["Part: BPart", "Own: RawJson?"], ignoreOrder: true);
        model.ComesBack("""{"more":{"part":{"p":"1"},"own":[]},"case":{"k":"2"}}""");
        model.IsValid("""{"more":{}}""").ShouldBeFalse();
    }

    [Fact]
    public void DefinitionsThatDifferInCaseOnlyAreTwoTypes()
    {
        var run = GeneratorRun.Succeeds(SchemaText.Verbatim("coll2.schema.json", $$"""
            { {{Foreign}}, "type": "object", "properties": { "a": { "$ref": "#/$defs/bolt_def" }, "b": { "$ref": "#/$defs/boltdef" } },
              "$defs": { "bolt_def": { "type": "object", "properties": { "x": { "type": "string" } } }, "boltdef": { "type": "object", "properties": { "y": { "type": "boolean" } } } } }
            """));
        var model = LoadedModel.Of(run, "Coll2");
        model.Shape.ShouldBe(["A: BoltDef?", "B: Boltdef?"]);
        model.ComesBack("""{"a":{"x":"1"},"b":{"y":true}}""");
    }

    [Fact]
    public void ADefinitionCalledLikeTheRootIsAType()
    {
        var run = GeneratorRun.Succeeds(SchemaText.Verbatim("pet.schema.json", $$"""
            { {{Foreign}}, "type": "object", "properties": { "a": { "$ref": "#/$defs/Pet" }, "b": { "$ref": "#/$defs/PetChecks" } },
              "$defs": { "Pet": { "type": "object", "properties": { "x": { "type": "string" } } }, "PetChecks": { "enum": [ "a", "b" ] } } }
            """));
        LoadedModel.Of(run, "Pet").Shape.ShouldBe(["A: PetPet?", "B: PetPetChecks?"]);
    }

    [Fact]
    public void KeysThatBecomeOneNameGetTheNameOfTheRootInFront()
    {
        var run = GeneratorRun.SucceedsWithRemarks(SchemaText.Verbatim("order.schema.json", $$"""
            { {{Foreign}}, "type": "object", "properties": { "a": { "$ref": "#/$defs/line-item" }, "b": { "$ref": "#/$defs/LineItem" } },
              "$defs": { "line-item": { "type": "object", "properties": { "x": {} } }, "LineItem": { "type": "object", "properties": { "y": {} } } } }
            """));
        LoadedModel.Of(run, "Order").Shape.ShouldBe(["A: OrderLineItem?", "B: LineItem?"]);
        run.Diagnostics.ShouldHaveSingleItem().GetMessage(null).ShouldContain("'Acme.Events.LineItem' and 'Acme.Events.OrderLineItem'");
    }

    [Fact]
    public void ADefinitionThatTwoFilesHaveIsATypeOfEach()
    {
        string Text(string members) => $$"""
            { {{Foreign}}, "type": "object", "properties": { "a": { "$ref": "#/$defs/address" }, "k": { "$ref": "#/$defs/kind" } },
              "$defs": { "address": { "type": "object", "properties": { {{members}} } }, "kind": { "enum": [ "a", "b" ] } } }
            """;
        var run = GeneratorRun.SucceedsWithRemarks(
            SchemaText.Verbatim("one.schema.json", Text("\"x\": { \"type\": \"object\", \"properties\": { \"deep\": {} } }")),
            SchemaText.Verbatim("two.schema.json", Text("\"x\": { \"type\": \"object\", \"properties\": { \"deeper\": {} } }")),
            SchemaText.Verbatim(
                "user.schema.json",
                $$"""{ {{Foreign}}, "type": "object", "properties": { "a": { "$ref": "two.schema.json#/$defs/address" } } }"""));
        var model = LoadedModel.Of(run, "One");
        model.Shape.ShouldBe(["A: Address?", "K: Kind?"]);
        model.Other("Two").Shape.ShouldBe(["A: TwoAddress?", "K: TwoKind?"]);
        model.Other("User").Shape.ShouldBe(["A: TwoAddress?"]);
        model.Other("TwoAddress").Shape.ShouldBe(["X: TwoAddressX?"]);
        run.Diagnostics.Select(static d => d.Id).ShouldBe(["AES0021", "AES0021"]);
    }

    [Fact]
    public void EqualChosenNamesAreOneError() => GeneratorRun.Fails(
        [
            ("a.schema.json",
                """{ "type": "object", "properties": { "x": { "x-dotnet-name": "Thing", "type": "object", "properties": { "deep": { "type": "object", "properties": { "p": {} } } } } } }"""),
            ("b.schema.json",
                """{ "type": "object", "properties": { "y": «{» "x-dotnet-name": "Thing", "type": "object", "properties": { "q": {} } }, "z": { "$ref": "a.schema.json#/properties/x" } } }"""),
        ],
        new Expected("AES0005", "Acme.Events.Thing", "file:///a.schema.json#/properties/x", "file:///b.schema.json#/properties/y"));

    [Theory]
    [InlineData("\"title\": \"Batch Response Schema\"")]
    [InlineData("\"x-dotnet-name\": \"Batch\"")]
    [InlineData("\"description\": \"A batch.\"")]
    public void AComponentThatSeveralOperationsUseIsOneType(string said)
    {
        static string Get(string id, string extra = "") => $$"""
            { "get": { "operationId": "{{id}}", {{extra}} "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Batch" } } } },
              "404": { "$ref": "#/components/responses/NotFound" } } } }
            """;
        var run = GeneratorRun.Succeeds(SchemaText.Verbatim("openapi.json", $$"""
            { "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "servers": [ { "url": "https://e.test" } ],
              "paths": { "/a": {{Get("getA")}}, "/b": {{Get("getB", "\"parameters\": [ { \"$ref\": \"#/components/parameters/Order\" } ],")}}, "/c": {{Get("getC", "\"parameters\": [ { \"$ref\": \"#/components/parameters/Order\" } ],")}} },
              "components": {
                "parameters": { "Order": { "name": "order", "in": "query", "schema": { "enum": [ "up", "down" ] } } },
                "responses": { "NotFound": { "description": "d", "content": { "application/json": { "schema": { "type": "object", "properties": { "why": { "type": "string" } } } } } } },
                "schemas": { "Batch": { {{said}}, "type": "object", "properties": { "id": { "type": "string" }, "part": { "type": "object", "properties": { "p": {} } }, "next": { "$ref": "#/components/schemas/Batch" } } } } } }
            """));
        var model = LoadedModel.Of(run, "Batch");
        model.Shape.ShouldBe(["Id: String?", "Part: BatchPart?", "Next: Batch?"]);
        model.Has("NotFoundResponse").ShouldBeTrue();
        model.Has("OrderParameter").ShouldBeTrue();
        model.ComesBack("""{"id":"1","next":{"part":{}}}""");
    }

    [Theory]
    [InlineData("get-a", "get_a", "GetARequest", "BGetARequest")]
    [InlineData("getA", "geta", "GetARequest", "GetaRequest")]
    [InlineData("GetA", "getA", "GetARequest", "BGetARequest")]
    public void OperationsWhoseIdsBecomeOneNameOrDifferInCaseAreTwo(string first, string second, string firstName, string secondName)
    {
        static string Get(string id, string member) => $$"""
            { "get": { "operationId": "{{id}}", "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "type": "object", "properties": { "{{member}}": { "type": "string" } } } } } } } } }
            """;
        var run = GeneratorRun.SucceedsWithRemarks(SchemaText.Verbatim("openapi.json", $$"""
            { "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "servers": [ { "url": "https://e.test" } ], "paths": { "/a": {{Get(first, "a")}}, "/b": {{Get(second, "b")}} } }
            """));
        var types = StrictCompilation.Load(run).GetTypes().Select(static t => t.Name).ToArray();
        types.ShouldContain(firstName);
        types.ShouldContain(firstName.Replace("Request", "200", StringComparison.Ordinal));
        types.ShouldContain(secondName);
        types.ShouldContain(secondName.Replace("Request", "Response", StringComparison.Ordinal));
        types.ShouldContain(secondName.Replace("Request", "200", StringComparison.Ordinal));
    }
}
