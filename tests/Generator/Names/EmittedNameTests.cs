using System.Globalization;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>
/// No name in a schema can meet a name in generated code: every name that emitters write is given to everything that a schema names, and all of it
/// compiles.
/// </summary>
public sealed class EmittedNameTests
{
    private const int Batch = 90;

    [Fact]
    public void TheNamesAreFound() => EmittedNames.Words.Count.ShouldBeGreaterThan(350);

    [Fact, Trait("Corpus", "Exhaustive")]
    public void EachMayBeATypeAMemberACaseAValueAndANamespace() => CompilesEach("n", static (word, i) => Model(word, i));

    [Fact, Trait("Corpus", "Exhaustive")]
    public void EachMayBeAUnionItsCasesAndWhatTheyShare() => CompilesEach("u", static (word, i) => Union(word, i));

    [Fact, Trait("Corpus", "Exhaustive")]
    public void EachMayBeAnOperationAParameterAResponseASchemeAServerAndAProvider() => CompilesEach("openapi", static (word, i) => Api(word, i));

    private static void CompilesEach(string kind, Func<string, string, string> text)
    {
        var name = kind == "openapi" ? "openapi.json" : "a.schema.json";
        var schemas = EmittedNames.Words.Index()
            .Select(w => SchemaText.Verbatim($"{kind}{Number(w.Index)}/{name}", text(w.Item, Number(w.Index))))
            .ToArray();
        schemas.ShouldNotBeEmpty();
        foreach (var batch in schemas.Chunk(Batch))
        {
            StrictCompilation.Load(GeneratorRun.SucceedsWithRawValues(batch));
        }
    }

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static string Model(string word, string i) => $$"""
        { "x-dotnet-name": "{{word}}", "x-dotnet-namespace": "Names.N{{i}}.{{word}}", "type": "object", "required": [ "exact", "time" ],
          "properties": {
            "exact": { "x-dotnet-name": "Quagga{{word}}", "type": "string" }, "time": { "type": "string", "format": "date-time", "deprecated": true }, "self": { "$ref": "#" },
            "list": { "type": "array", "items": { "$ref": "#" }, "contains": { "$ref": "#" }, "maxContains": 3 }, "map": { "type": "object", "patternProperties": { "^x": { "$ref": "#/$defs/Quagga" } }, "additionalProperties": { "$ref": "#" } },
            "pair": { "$ref": "#/$defs/QuaggaPair" }, "set": { "$ref": "#/$defs/QuaggaSet" }, "held": { "$ref": "#/$defs/Quagga" } },
          "if": { "required": [ "exact" ] }, "then": { "$ref": "#/$defs/Quagga" },
          "$defs": {
            "Quagga": { "type": "object", "required": [ "{{word}}" ], "properties": { "{{word}}": { "x-dotnet-name": "{{word}}", "type": [ "string", "null" ] }, "optional": { "x-dotnet-name": "QuaggaOptional", "type": [ "integer", "null" ], "minimum": 0, "maximum": 9 } } },
            "QuaggaWire": { "type": "object", "properties": { "{{word}}x": { "type": "string" }, "second": { "x-dotnet-name": "{{word}}", "type": [ "integer", "null" ], "minimum": 0, "maximum": 9 } }, "additionalProperties": { "type": "string" } },
            "QuaggaPair": { "type": "array", "prefixItems": [ { "x-dotnet-name": "{{word}}", "type": "string" }, { "type": [ "string", "null" ] } ], "minItems": 1, "items": { "$ref": "#" } },
            "QuaggaSet": { "type": "string", "x-extensible-enum": [ "x{{word}}", "{{Spoken(word)}}", "another one" ] } } }
        """;

    private static string Union(string word, string i) => $$"""
        { "x-dotnet-name": "Quagga", "x-dotnet-namespace": "Names.U{{i}}", "type": "object",
          "properties": { "u": { "$ref": "#/$defs/Union" }, "c": { "$ref": "#/$defs/Cases" }, "t": { "$ref": "#/$defs/Tried" }, "v": { "$ref": "#/$defs/Values" } },
          "$defs": {
            "Union": { "x-dotnet-name": "{{word}}", "oneOf": [ { "$ref": "#/$defs/One" }, { "$ref": "#/$defs/Two" } ] },
            "One": { "x-dotnet-name": "QuaggaOne", "type": "object", "required": [ "{{word}}", "shared" ], "properties": { "{{word}}": { "x-dotnet-name": "QuaggaTag", "const": "one" }, "shared": { "x-dotnet-name": "{{word}}", "type": "string" } } },
            "Two": { "x-dotnet-name": "QuaggaTwo", "type": "object", "required": [ "{{word}}", "shared" ], "properties": { "{{word}}": { "x-dotnet-name": "QuaggaTag", "const": "two" }, "shared": { "x-dotnet-name": "{{word}}", "type": "string" } } },
            "Cases": { "x-dotnet-name": "QuaggaCases", "oneOf": [ { "$ref": "#/$defs/Case" }, { "$ref": "#/$defs/Text" } ] },
            "Case": { "x-dotnet-name": "{{word}}QuaggaCase", "type": "object", "properties": { "a": { "type": "string" } } }, "Text": { "x-dotnet-name": "QuaggaText", "type": "string" },
            "Tried": { "x-dotnet-name": "QuaggaTried", "anyOf": [ { "$ref": "#/$defs/TriedOne" }, { "$ref": "#/$defs/TriedTwo" } ] },
            "TriedOne": { "x-dotnet-name": "QuaggaTried{{word}}", "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } },
            "TriedTwo": { "x-dotnet-name": "SecondQuaggaTried", "type": "object", "properties": { "b": { "type": "string" } } },
            "Values": { "x-dotnet-name": "Quagga{{word}}Set", "enum": [ "{{Spoken(word)}}", "another one" ] } } }
        """;

    private static string Api(string word, string i) => $$"""
        { "openapi": "3.1.0", "info": { "title": "{{word}}", "version": "1" }, "x-dotnet-name": "{{word}}", "x-dotnet-namespace": "Names.O{{i}}",
          "servers": [ { "url": "https://{pod}.example", "variables": { "pod": { "enum": [ "{{Spoken(word)}}", "other" ], "default": "other" } } }, { "url": "https://a.example" }, { "url": "https://b.example" } ],
          "security": [ { "{{word}}": [], "{{word}}_": [], "quagga": [] } ],
          "paths": {
            "/a/{p}": { "post": { "operationId": "quagga-{{word}}",
              "parameters": [ { "name": "p", "in": "path", "required": true, "schema": { "type": "string" } }, { "name": "q", "in": "query", "required": true, "x-dotnet-name": "{{word}}", "schema": { "type": "string" } } ],
              "requestBody": { "x-dotnet-name": "QuaggaContent", "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Body" } } } },
              "responses": { "200": { "description": "Ok.", "x-dotnet-name": "{{word}}", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Body" } } } }, "201": { "description": "Ok.", "x-dotnet-name": "Quagga{{word}}" }, "default": { "description": "Other." } } } },
            "/b": { "get": { "operationId": "quagga", "x-dotnet-name": "{{word}}", "parameters": [ { "name": "h", "in": "header", "x-dotnet-name": "{{word}}", "schema": { "type": "integer" } } ], "responses": { "204": { "description": "Done." } } } } },
          "components": {
            "securitySchemes": { "{{word}}": { "type": "http", "scheme": "bearer" }, "{{word}}_": { "type": "http", "scheme": "basic" }, "quagga": { "type": "apiKey", "in": "header", "name": "X-Key" } },
            "schemas": { "Body": { "x-dotnet-name": "QuaggaBody", "type": "object", "properties": { "{{word}}": { "x-dotnet-name": "{{word}}", "type": "string" } } } } } }
        """;

    // As words of a sentence, since a value needs a letter to make a name of.
    private static string Spoken(string word) => CSharpName.Pascal(word) is null ? "value of " + word : word;
}
