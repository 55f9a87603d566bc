using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>Schemas of others whose names meet: what is accepted compiles, and what is refused is refused once.</summary>
public sealed class NamePlaceTests
{
    [Fact]
    public void AnExtensibleEnumerationMayBeTheRoot()
    {
        var model = LoadedModel.Of("""{ "type": "string", "x-extensible-enum": [ "@class", "b" ] }""");
        model.Shape.ShouldBe(["Value: RootValue"]);
        model.ComesBack("\"@class\"");
        model.ComesBack("\"other\"");
        LoadedModel.Of("""{ "enum": [ "a", "b" ] }""").ComesBack("\"b\"");
    }

    [Fact]
    public void AnEnumerationThatIsARootIsOneTypeForAllWhoReferToIt() => StrictCompilation.Load(GeneratorRun.Succeeds(
        ("kind.schema.json", """{ "enum": [ "a", "b" ] }"""),
        (
            "user.schema.json",
            """{ "type": "object", "properties": { "kind": { "$ref": "kind.schema.json" }, "kinds": { "type": "array", "items": { "$ref": "kind.schema.json" } } } }""")));

    /// <summary>Ids such as these are usual; the folder of the document is the namespace, and no part of an id is a folder.</summary>
    [Theory]
    [InlineData("repos/list-for/org")]
    [InlineData("a/../b")]
    [InlineData("a\\b")]
    [InlineData("/lead and trail/")]
    [InlineData("a%2Fb?c#d")]
    public void AnOperationStaysInTheNamespaceOfItsDocumentWhateverItsIdHolds(string id)
    {
        var run = GeneratorRun.Succeeds(("hub/openapi.json", $$"""
            { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/a": { "get": { "operationId": "{{id}}", "responses": { "204": { "description": "Done." } } } } } }
            """));
        StrictCompilation.Load(run)
            .GetTypes()
            .Select(static t => t.Namespace)
            .Where(static n => n?.StartsWith(GeneratorRun.RootNamespace, StringComparison.Ordinal) == true)
            .Distinct().Order().ShouldBe([GeneratorRun.RootNamespace + ".Hub"]);
    }

    /// <summary>
    /// Nobody who makes such a record could do without setting the member, so it is no obsolete one; C# warns of the two together (CS9042).
    /// </summary>
    [Fact]
    public void ADeprecatedMemberThatIsRequiredIsSaidToBeAndIsNoObsoleteOne()
    {
        var model = LoadedModel.Of(
            """{ "type": "object", "required": [ "old" ], "properties": { "old": { "type": "string", "deprecated": true }, "older": { "type": "string", "deprecated": true } } }""");
        model.Type.GetProperty("Old")!.GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false).ShouldBeEmpty();
        model.Type.GetProperty("Older")!.GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("sink")]
    [InlineData("var")]
    [InlineData("_")]
    [InlineData("cursor")]
    [InlineData("start")]
    [InlineData("valid")]
    public void ATypeMayBeCalledLikeALocal(string name) => StrictCompilation.Load(GeneratorRun.Succeeds(("a.schema.json", $$"""
        { "title": "Doc", "type": "object", "required": [ "a" ],
          "properties": { "a": { "$ref": "#/$defs/A" }, "l": { "type": "array", "items": { "$ref": "#/$defs/A" } }, "o": { "oneOf": [ { "$ref": "#/$defs/A" }, { "type": "string" } ] }, "t": { "type": "string", "format": "date-time" } },
          "$defs": { "A": { "x-dotnet-name": "{{name}}", "type": "object", "required": [ "d" ], "properties": { "d": { "type": "string", "pattern": "^a+$" }, "t": { "format": "date-time", "type": "string" }, "e": { "enum": [ "a", "b" ] } } } } }
        """)));

    [Theory]
    [InlineData("get_To")]
    [InlineData("set_To")]
    public void AMemberCalledLikeAnAccessorIsADiagnostic(string name) => GeneratorRun.Fails(
        [("a.schema.json", $$"""«{» "title": "M", "type": "object", "properties": { "to": {}, "b": { "x-dotnet-name": "{{name}}" } } }""")],
        new Expected("AES0006", name, "M", "to", "b"));

    [Fact]
    public void ASchemaThatWantsTheNameOfTheRequestsOfItsProviderIsOneDiagnostic() => GeneratorRun.Fails(
        [
            ("e/a.schema.json", """{ "title": "E request", "x-dotnet-namespace": "Acme.E", "type": "object" }"""),
            ("e/openapi.json", """
                «{» "openapi": "3.1.0", "x-dotnet-namespace": "Acme.E", "info": { "title": "t", "version": "1" }, "servers": [ { "url": "https://e.test" } ],
                  "paths": { "/a": { "get": { "operationId": "get-a", "responses": { "204": { "description": "d" } } } } } }
                """),
        ],
        new Expected("AES0005", "Acme.E.ERequest", "file:///e/a.schema.json#", "file:///e/openapi.json#"));

    [Fact]
    public void AProviderMayHaveSeveralServersWithoutAName() => StrictCompilation.Load(GeneratorRun.Succeeds(("a b/openapi.json", """
        { "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "servers": [ { "url": "https://a.test" }, { "url": "https://b.test" } ],
          "paths": { "/a": { "get": { "operationId": "get-a", "responses": { "204": { "description": "d", "x-dotnet-name": "Equals" }, "404": { "description": "d", "x-dotnet-name": "Unexpected" }, "5XX": { "description": "d", "x-dotnet-name": "unexpected" } } } } } }
        """)));

    [Fact]
    public void ANamespaceMayBeLongAndNotTooLong()
    {
        string Space(int segments) => string.Join('.', Enumerable.Repeat(new string('n', 99), segments));
        StrictCompilation.Load(GeneratorRun.Succeeds((
            "a.schema.json",
            $$"""{ "x-dotnet-namespace": "{{Space(5)}}", "x-dotnet-name": "{{new string('ä', 200)}}", "type": "object" }""")));
        GeneratorRun.Fails(
            [("a.schema.json", $$"""«{» "x-dotnet-namespace": "{{Space(6)}}", "title": "M", "type": "object" }""")],
            new Expected("AES0007", Space(6), ""));
    }
}
