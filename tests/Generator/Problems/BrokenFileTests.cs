using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>
/// What is wrong with one file is one error: the types of the file and of those that refer to it stay, as far as they can be read, so that neither
/// generated code nor that of the user has an error of the compiler.
/// </summary>
public sealed class BrokenFileTests
{
    private const string Order = """
        {
          "title": "Order",
          "type": "object",
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "item": { "$ref": "#/$defs/item" },
            "state": { "$ref": "#/$defs/state" }
          },
          "required": [ "id" ],
          "$defs": {
            "item": { "type": "object", "properties": { "sku": { "type": "string" }, "count": { "type": "integer" } } },
            "state": { "enum": [ "open", "shipped" ] },
            "note": { "type": "object", "properties": { "text": { "type": "string" } } }
          }
        }
        """;

    private const string UseOfOrder = """
        using Acme.Events;
        public static class User
        {
            public static object Make() => new Order { Id = "1", Item = new Item { Sku = "a" } };
            public static object Others(State state, Note note) => new { state, note.Text };
        }
        """;

    /// <summary>
    /// The slips that people make: a comma too few or too many, a comment, a quote or bracket forgotten, what other languages have.
    /// </summary>
    [Theory]
    [InlineData("\"type\": \"object\",\n  \"properties\"", "\"type\": \"object\"\n  \"properties\"")]
    [InlineData("\"required\": [ \"id\" ],", "\"required\": [ \"id\", ],")]
    [InlineData("\"minLength\": 1 }", "\"minLength\": 1, }")]
    [InlineData("\"minLength\": 1 }", "\"minLength\": 01 }")]
    [InlineData("\"minLength\": 1 }", "\"minLength\": .5 }")]
    [InlineData("\"minLength\": 1 }", "\"minLength\": NaN }")]
    [InlineData("\"minLength\": 1 }", "\"minLength\": 1, \"minLength\": 2 }")]
    [InlineData("\"minLength\": 1 }", "\"minLength\" 1 }")]
    [InlineData("\"minLength\": 1 }", "\"minLength\": 1 ]")]
    [InlineData("\"minLength\": 1 }", "minLength: 1 }")]
    [InlineData("\"minLength\": 1 }", "'minLength': 1 }")]
    [InlineData("\"minLength\": 1 }", "\"default\": True }")]
    [InlineData("\"minLength\": 1 }", "\"description\": \"a\\qb, c\" }")]
    [InlineData("\"minLength\": 1 }", "\"description\": \"a\tb, c\" }")]
    [InlineData("\"minLength\": 1 }", "\"description\": \"\\ud83d\" }")]
    [InlineData("\"title\": \"Order\",", "\"title\": \"Order\", // its \"name\", and more")]
    [InlineData("\"title\": \"Order\",", "\"title\": \"Order\", /* of \"two\", words */")]
    [InlineData("\"title\": \"Order\",", "\"title\": \"Order\",\n  \"description\": \"two,\n  lines\",")]
    [InlineData("\"title\": \"Order\",", "\"title\": \"Order\",\n  \"description\": \"no end,")]
    [InlineData("\"$defs\"", "\"examples\": [ { \"id\": \"1\" } { \"id\": \"2\" } ],\n  \"$defs\"")]
    [InlineData("\"text\": { \"type\": \"string\" } } }\n  }\n}", "\"text\": { \"type\": \"string\" } }")]
    [InlineData("\"text\": { \"type\": \"string\" } } }\n  }\n}", "\"text\": { \"type\": \"string\" } } }\n  }\n}\n}")]
    public void TheTypesOfAFileThatIsNoJsonStay(string sound, string broken)
    {
        Order.ShouldContain(sound);
        var run = GeneratorRun.Survives(SchemaText.Verbatim("order.schema.json", Order.Replace(sound, broken, StringComparison.Ordinal)));
        run.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AES0001");
        ErrorsOf(run, UseOfOrder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("order")]
    [InlineData("<schema/>")]
    [InlineData("[ 1, 2")]
    [InlineData("{ \"title\": \"Ord")]
    public void AFileOfWhichNothingCanBeReadHasTheTypeOfItsRoot(string text)
    {
        var run = GeneratorRun.Survives(
            SchemaText.Verbatim("order.schema.json", text),
            SchemaText.Verbatim(
                "cart.schema.json",
                """{ "type": "object", "properties": { "order": { "$ref": "order.schema.json" }, "item": { "$ref": "order.schema.json#/$defs/item" } } }"""));
        run.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AES0001");
        ErrorsOf(run, "using Acme.Events; public static class User { public static object Make(Order order) => new Cart { Order = order }; }")
            .ShouldBeEmpty();
    }

    /// <summary>Nothing can validate such a schema, and its types are none the less what its members and those of the others say.</summary>
    [Theory]
    [InlineData("""{ "anyOf": [ { "$ref": "#/$defs/endless" }, { "type": "string" } ] }""")]
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "oneOf": [ { "$ref": "#/$defs/endless" }, { "required": [ "a" ] } ] }""")]
    [InlineData("""{ "not": { "$ref": "#/$defs/endless" } }""")]
    [InlineData("""{ "if": { "$ref": "#/$defs/endless" }, "then": false, "unevaluatedProperties": false }""")]
    [InlineData("""{ "type": "object", "dependentSchemas": { "a": { "$ref": "#/$defs/endless" } }, "unevaluatedProperties": false }""")]
    [InlineData(
        """{ "allOf": [ { "anyOf": [ { "type": "null" }, { "$ref": "#/$defs/other" } ] } ] }, "other": { "oneOf": [ { "$ref": "#/$defs/endless" }, { "type": "null" } ] }""")]
    public void TheTypesOfAFileWithASchemaWithoutAnEndStay(string endless)
    {
        var order = Order.Replace("\"$defs\": {", "\"$defs\": { \"endless\": " + endless + ",", StringComparison.Ordinal)
            .Replace("\"properties\": {\n", "\"properties\": {\n \"endless\": { \"$ref\": \"#/$defs/endless\" },", StringComparison.Ordinal);
        var run = GeneratorRun.Survives(
            SchemaText.Verbatim("order.schema.json", order),
            SchemaText.Verbatim(
                "cart.schema.json",
                """{ "type": "object", "properties": { "order": { "$ref": "order.schema.json" }, "endless": { "$ref": "order.schema.json#/$defs/endless" } } }"""));
        run.Diagnostics.Select(static d => d.Id).Distinct().ShouldHaveSingleItem().ShouldBe("AES0012");
        ErrorsOf(run, UseOfOrder + " public static class Other { public static object Make(Order order) => new Cart { Order = order }; }")
            .ShouldBeEmpty();
    }

    /// <summary>Circles of lengths that have no divisor in common: what is merged in the first round comes again after 510,510 rounds.</summary>
    [Fact, Trait("Corpus", "Exhaustive")]
    public void TheTypesOfAFileWhoseMergedSchemasMultiplyStay()
    {
        int[] lengths = [2, 3, 5, 7, 11, 13, 17];
        var circles = lengths.SelectMany(length => Enumerable.Range(0, length).Select(i =>
            $$"""
            "c{{length}}_{{i}}": {{((length, i) == (2, 1) ? "«{»" : "{")}} "properties": { "next": { "$ref": "#/$defs/c{{length}}_{{(i + 1) % length}}" } } }
            """));
        var starts = lengths.Select(length => $$"""{ "$ref": "#/$defs/c{{length}}_0" }""");
        var order = Order.Replace(
            "\"$defs\": {",
            $"\"allOf\": [ {string.Join(", ", starts)} ], \"$defs\": {{ {string.Join(", ", circles)},",
            StringComparison.Ordinal);
        var run = GeneratorRun.Fails(
            [("order.schema.json", order)],
            new Expected("AES0012", "/$defs/c2_1", "is the one with which more than 10000 schemas are merged into others by allOf and $ref"));
        ErrorsOf(run, UseOfOrder).ShouldBeEmpty();
    }

    /// <summary>The identifier may have been among what could not be read.</summary>
    [Theory]
    [InlineData("""{ "$id": "https://acme.example/order", "type": «"»object }""", "https://acme.example/order#/$defs/item")]
    [InlineData("""{ "$id": «h»ttps://acme.example/order }""", "https://acme.example/order#/$defs/item")]
    [InlineData("""{ "type": «o»bject }""", "order.schema.json#/$defs/item")]
    public void AReferenceIntoAFileThatIsNoJsonIsNoErrorOfItsOwn(string order, string reference)
    {
        var run = GeneratorRun.Survives(
            ("order.schema.json", order.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)),
            SchemaText.Verbatim(
                "cart.schema.json",
                $$"""{ "$id": "https://acme.example/cart", "type": "object", "properties": { "item": { "$ref": "{{reference}}" } } }"""));
        run.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AES0001");
        ErrorsOf(run, "public static class User { public static object Make() => new Acme.Events.Cart(); }").ShouldBeEmpty();
    }

    [Fact]
    public void OfTwoFilesThatWantOneNameTheFirstHasItAndABrokenOneComesLast()
    {
        const string Use = "public static class User { public static object Make() => new Acme.Events.Thing { A = \"\" }; }";
        SchemaText thing = ("c.schema.json", """{ "x-dotnet-name": "Thing", "type": "object", "properties": { "a": { "type": "string" } } }""");
        var twice = GeneratorRun.Fails(
            [("b.schema.json", thing.Text), ("c.schema.json", "«{»" + thing.Text[1..])],
            new Expected("AES0005", "Acme.Events.Thing", "file:///b.schema.json#", "file:///c.schema.json#"));
        ErrorsOf(twice, Use).ShouldBeEmpty();
        var broken = GeneratorRun.Fails(
            [("b.schema.json", """{ "title": "Thing", "properties": {} }«}»"""), thing],
            new Expected("AES0001", "Nothing may follow the end of the JSON value."));
        ErrorsOf(broken, Use).ShouldBeEmpty();
    }

    private const string Api = """
        {
          "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api",
          "servers": [ { "url": "https://acme.example" } ],
          "security": [ { "token": [] } ],
          "components": { "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } } },
          "paths": {
            "/orders/{id}": {
              "put": {
                "operationId": "put-order",
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "description": "Id.", "schema": { "type": "string" } },
                  { "name": "dry", "in": "query", "description": "Dry.", "schema": { "type": "boolean" } }
                ],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } },
                "responses": {
                  "200": { "description": "Ok.", "content": { "application/json": { "schema": { "title": "OrderStored", "type": "object", "properties": { "at": { "type": "string" } } } } } },
                  "404": { "description": "Gone." }
                }
              }
            }
          }
        }
        """;

    private const string UseOfApi = """
        using Acme.Api;
        public static class User
        {
            public static AgentEvents.Models.Http.WireRequestResult Make(System.Uri uri, ApiCredentials credentials)
            {
                var request = new PutOrderRequest { Id = "1", Dry = true, Body = new() { Id = "1" } };
                ApiRequest any = request;
                request.ToHttpRequestMessage(ApiServers.Default, credentials);
                return any.ToWireRequest();
            }

            public static string Read(PutOrderResponse response) => response switch
            {
                PutOrderResponse.Ok ok => ok.Body.At ?? "",
                PutOrderResponse.NotFound => "gone",
                _ => "",
            };
        }
        """;

    [Theory]
    [InlineData("\"openapi\": \"3.1.0\"", "\"openapi\": \"3.0.3\"", "AES0016")]
    [InlineData("\"operationId\": \"put-order\",", "\"operationId\": \"put-order\", \"callbacks\": {},", "AES0016")]
    [InlineData("\"operationId\": \"put-order\",", "\"operationId\": \"put-order\", \"security\": [ { \"other\": [] } ],", "AES0016")]
    [InlineData("\"schema\": { \"type\": \"boolean\" } }", "\"schema\": { \"type\": \"boolean\" }, \"style\": \"form\" }", "AES0016")]
    [InlineData(
        "\"schema\": { \"type\": \"boolean\" } }",
        "\"schema\": { \"type\": \"boolean\" } }, { \"name\": \"c\", \"in\": \"cookie\", \"schema\": {} }",
        "AES0016")]
    [InlineData("\"schema\": { \"type\": \"boolean\" } }", "\"schema\": { \"type\": \"boolean\" } }, { \"in\": \"query\" }", "AES0016")]
    [InlineData(
        "\"schema\": { \"type\": \"boolean\" } }",
        "\"schema\": { \"type\": \"boolean\" } }, { \"name\": \"p\", \"in\": \"query\" }",
        "AES0016")]
    [InlineData(
        "\"schema\": { \"type\": \"boolean\" } }",
        "\"schema\": { \"type\": \"boolean\" } }, { \"$ref\": \"#/components/parameters/p\" }",
        "AES0016")]
    [InlineData(
        "\"schema\": { \"type\": \"boolean\" } }",
        "\"schema\": { \"type\": \"boolean\" } }, { \"name\": \"dry\", \"in\": \"header\", \"schema\": {} }",
        "AES0016")]
    [InlineData(
        "\"schema\": { \"type\": \"boolean\" } }",
        "\"schema\": { \"type\": \"boolean\" } }, { \"name\": \"body\", \"in\": \"header\", \"schema\": {} }",
        "AES0016")]
    [InlineData("\"schema\": { \"type\": \"boolean\" } }", "\"schema\": { \"type\": \"boolean\" } }, { \"name\": \"many\", \"in\": \"query\", "
        + "\"description\": \"Many.\", \"schema\": { \"type\": \"array\", \"items\": { \"type\": \"string\" } } }", "AES0016")]
    [InlineData("\"schema\": { \"type\": \"boolean\" } }", "\"schema\": { \"type\": \"boolean\" } }, { \"name\": \"none\", \"in\": \"query\", "
        + "\"description\": \"None.\", \"schema\": { \"const\": {}, \"type\": \"string\" } }", "AES0016")]
    [InlineData("/orders/{id}", "/orders/{number}", "AES0016")]
    [InlineData("\"url\": \"https://acme.example\"", "\"url\": \"https://acme.example\" }, { \"url\": \"/v1\"", "AES0016")]
    [InlineData("[ { \"token\": [] } ]", "[ { \"token\": [] }, { \"key\": [] } ]", "AES0016")]
    [InlineData(
        "\"404\":",
        "\"204\": { \"description\": \"Odd.\", \"content\": { \"application/json\": { \"schema\": { \"type\": \"integer\" } } } }, \"404\":",
        "AES0016")]
    [InlineData("\"404\":", "\"201\": { \"description\": \"Odd.\", \"x-dotnet-name\": \"1st\" }, \"404\":", "AES0016")]
    [InlineData(
        "\"404\":",
        "\"201\": { \"description\": \"Odd.\", \"x-dotnet-name\": \"Ok\" }, \"202\": { \"description\": \"Odd.\", \"x-dotnet-name\": \"Ok\", "
            + "\"content\": { \"application/json\": { \"schema\": { \"type\": \"object\", \"properties\": { \"b\": { \"type\": \"string\" } "
            + "} } } } }, \"404\":",
        "AES0016")]
    [InlineData("\"404\":", "\"2xx\": { \"description\": \"Odd.\" }, \"404\":", "AES0016")]
    [InlineData("\"404\":", "\"ok\": { \"description\": \"Odd.\" }, \"404\":", "AES0016")]
    [InlineData(
        "\"200\": { \"description\": \"Ok.\",",
        "\"200\": { \"description\": \"Ok.\", \"x-echo\": { \"/at\": { \"4XX\": \"a\" } },",
        "AES0016")]
    [InlineData("\"paths\": {", "\"paths\": { \"/a\": { \"get\": { \"responses\": {} } },", "AES0016")]
    [InlineData("\"paths\": {", "\"paths\": { \"/z\": { \"get\": { \"operationId\": \"put-order\", \"responses\": {} } },", "AES0016")]
    [InlineData("\"required\": true, \"content\"", "\"required\": true \"content\"", "AES0001")]
    [InlineData("\"404\": { \"description\": \"Gone.\" }\n", "\"404\": { \"description\": \"Gone.\" },\n", "AES0001")]
    [InlineData("\"components\": {", "// Components, and \"paths\".\n  \"components\": {", "AES0001")]
    public void TheTypesOfOperationsStayInADocumentWithAnError(string sound, string broken, string id)
    {
        Api.ShouldContain(sound);
        var document = Api.Replace(sound, broken, StringComparison.Ordinal)
            .Replace(
                "\"components\": {",
                "\"components\": { \"schemas\": { \"Order\": { \"type\": \"object\", \"properties\": { \"id\": { \"type\": \"string\" } } } },",
                StringComparison.Ordinal);
        var run = GeneratorRun.Survives(SchemaText.Verbatim("acme/openapi.json", document));
        run.Diagnostics.Select(static d => d.Id).Distinct().ShouldHaveSingleItem().ShouldBe(id, string.Join('\n', run.Diagnostics));
        ErrorsOf(run, broken.Contains("\"put-order\"", StringComparison.Ordinal) ? "" : UseOfApi).ShouldBeEmpty();
    }

    [Fact]
    public void ADocumentWithAnErrorIsNotFollowedByErrorsOfItsMapping()
    {
        var run = GeneratorRun.Fails(
            [Mapping.MappingSchemas.Hub, ("acme/openapi.json", """
                { "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "x-canonical-hub": "../hub.schema.json",
                  "paths": { "/{to}": { "put": «{» "operationId": "type", "callbacks": {}, "x-canonical-case": "typing", "responses": { "204": { "description": "Ok." } },
                    "parameters": [ { "name": "to", "in": "path", "required": true, "description": "To.", "schema": { "type": "string" }, "x-canonical": "{recipient:digits}" } ] } } } }
                """)],
            new Expected(
                "AES0016",
                "/paths/~1{to}/put",
                "servers of its own and callbacks are not supported; servers belong to the document, and what the provider sends to webhooks"));
        ErrorsOf(run, "public static class User { public static object Make(Acme.Events.Hub hub) => Acme.Api.ApiRequest.FromHub(hub); }")
            .ShouldBeEmpty();
    }

    [Fact]
    public void CanonicalEventsThatAreNoJsonAreOneError()
    {
        var run = GeneratorRun.Survives(
            SchemaText.Verbatim(
                "hub.schema.json",
                Mapping.MappingSchemas.Hub.Text.Replace(
                    "\"required\": [ \"recipient\" ],",
                    "\"required\": [ \"recipient\" ]",
                    StringComparison.Ordinal).Replace("\"oneOf\"", "oneOf", StringComparison.Ordinal)),
            Mapping.MappingSchemas.Message(""" "to": { "type": "string", "x-canonical": "{recipient}" } """, "\"to\""));
        run.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AES0001");
        ErrorsOf(run, "public static class User { public static object Make() => new Acme.Events.Message { To = \"\" }; }").ShouldBeEmpty();
    }

    private static IEnumerable<string> ErrorsOf(GeneratorRun run, string user) => StrictCompilation.Of(run)
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "#nullable enable\n" + user,
            new CSharpParseOptions(LanguageVersion.CSharp12),
            cancellationToken: TestContext.Current.CancellationToken))
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(static d => d.Severity == DiagnosticSeverity.Error)
        .Select(static d => d.ToString());
}
