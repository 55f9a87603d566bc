using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.OpenApi;

/// <summary>What no request or response can be made of is AES0016, at its line in the OpenAPI document; nothing is passed over.</summary>
public sealed class OpenApiProblemTests
{
    private const string Ok = """{ "204": { "description": "Ok." } }""";

    private const string Text = """{ "description": "Text.", "type": "string" }""";

    private const string SystemSchema =
        "the schema of a system parameter is a string, with an enum or none, or a boolean; format password makes it a credential";

    private const string Body = """{ "description": "A body.", "type": "object", "properties": { "a": { "type": "string" } } }""";

    private static void Fails(string document, params (string Pointer, string Reason)[] expected) => GeneratorRun.Fails(
        [("acme/openapi.json", document)],
        [.. expected.Select(static e => new Expected("AES0016", e.Pointer, e.Reason))]);

    private static string Document(string paths, string more = "") =>
        $$"""{ "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "info": { "title": "Acme", "version": "1" }, {{more}} "paths": {{paths}} }""";

    private static string Operation(string members, string path = "/events") =>
        $$"""{ "{{path}}": { "post": «{» "operationId": "send", {{members}} "responses": {{Ok}} } } }""";

    // For a mark that is inside the operation.
    private static string Unmarked(string members, string path = "/events") =>
        Operation(members, path).Replace("«{» \"operationId\"", "{ \"operationId\"", StringComparison.Ordinal);

    private static string Parameter(string parameter) => Document(Unmarked($$""" "parameters": [ {{parameter}} ], """));

    [Fact]
    public void OnlyVersion31IsRead() => Fails(
        Document(Unmarked("")).Replace("\"3.1.0\"", "«\"»3.0.3\"", StringComparison.Ordinal),
        ("/openapi", "only version 3.1 is, whose schemas are those of JSON Schema 2020-12"));

    [Fact]
    public void ADocumentWithoutOperationsIsOne() => Fails(
        "«{»" + Document("{}")[1..],
        ("", "it has no operation, neither below paths nor below webhooks, so nothing would come of it"));

    [Fact]
    public void AnOperationNeedsAnId() => Fails(
        Document(Operation("").Replace("\"operationId\": \"send\",", "", StringComparison.Ordinal)),
        ("/paths/~1events/post", "it needs an operationId, which names its C# types"));

    [Fact]
    public void AnIdNamesOneOperation() => Fails(
        "«{»"
            + Document(
                $$"""
                  {
                    "/a": { "post": { "operationId": "send", "responses": {{Ok}} } },
                    "/b": { "put": { "operationId": "send", "responses": {{Ok}} } }
                  }
                  """)[1..],
        ("/paths/~1b/put", "its operationId 'send' is that of another operation too"));

    [Fact]
    public void AnIdOfWhichNoNameCanBeMadeIsOne() => Fails(
        Document("""{ "/a": { "post": «{» "operationId": "+1", "x-dotnet-name": "Sent", "responses": { "204": { "description": "Ok." } } } } }"""),
        ("/paths/~1a/post", "no C# name can be made of its operationId"));

    [Theory]
    [InlineData("[ { \"a\": [] }, { \"b\": [] } ]", "it offers a choice of security requirements; one set of credentials is supported")]
    [InlineData("[ { \"nobody\": [] } ]", "its security scheme 'nobody' is not among the components")]
    public void SecurityIsOneSetOfKnownSchemes(string security, string reason) => Fails(
        "«{»" + Document(
            Unmarked(""),
            $$"""
              "security": {{security}},
              "components": {
                "securitySchemes": { "a": { "type": "http", "scheme": "bearer" }, "b": { "type": "http", "scheme": "basic" } }
              },
              """)[1..],
        ("", reason));

    [Theory]
    [InlineData("\"type\": \"apiKey\", \"in\": \"cookie\", \"name\": \"k\"")]
    [InlineData("\"type\": \"apiKey\", \"in\": \"query\", \"name\": \"k\"")]
    [InlineData("\"type\": \"http\", \"scheme\": \"digest\"")]
    [InlineData("\"type\": \"mutualTLS\"")]
    public void OtherCredentialsAreNotSupported(string scheme) => Fails(
        Document(Unmarked(""), $$""" "security": [ { "a": [] } ], "components": { "securitySchemes": { "a": «{» {{scheme}} } } },"""),
        ("/components/securitySchemes/a", "credentials are bearer tokens, user names with passwords, or keys in a header"));

    [Fact]
    public void AnOperationHasTheSecurityOfItsDocumentOrNone() => Fails(
        Document(
            Operation(""" "security": [ { "b": [] } ], """),
            """ "security": [ { "a": [] } ], "components": { "securitySchemes": { "a": { "type": "http", "scheme": "bearer" }, "b": { "type": "http", "scheme": "basic" } } },"""),
        ("/paths/~1events/post", "its security differs from that of the document; the types of its credentials would differ too"));

    [Theory]
    [InlineData("\"/id\"", "is an object, at a response that has a body")]
    [InlineData("{ \"id\": \"{$statusCode}\" }", "has the key 'id', which is no JSON Pointer to a member of the body")]
    [InlineData("{ \"/id\": 1 }", "has texts, arrays of texts, or objects of these by status")]
    [InlineData("{ \"/id\": { \"4XX\": \"a\" } }", "has '4XX' where a status of three digits belongs")]
    [InlineData("{ \"/id\": \"{$request.path.gone}\" }", "names the parameter 'gone', which the operation does not have there")]
    [InlineData("{ \"/id\": \"{$request.body}\" }", "has the text '{$request.body}'; in braces stands $statusCode, $request.path.NAME, "
        + "$request.query.NAME, $request.header.NAME or $request.body#/POINTER, the latter with :optional or :masked behind it")]
    public void AnEchoNamesPlacesThatThereAre(string echo, string reason) => Fails(
        Document(
            $$"""{ "/events": { "post": { "operationId": "send", "responses": { "200": «{» "description": "Ok.", "x-echo": {{echo}}, "content": { "application/json": { "schema": {{Body}} } } } } } } }"""),
        ("/paths/~1events/post/responses/200", "its x-echo " + reason));

    [Theory]
    [InlineData("/v1")]
    [InlineData("ftp://acme.example")]
    [InlineData("https://{region}.acme.example")]
    public void AServerIsAnAbsoluteAddress(string url) => Fails(
        Document(Unmarked(""), $$""" "servers": [ «{» "url": "{{url}}" } ],"""),
        ("/servers/0", "its url must be absolute, with http or https, and every variable described"));

    [Theory]
    [InlineData("""{ "application/xml": { "schema": {} } }""", "the body of a request is application/json or application/x-www-form-urlencoded")]
    [InlineData("{}", "the body of a request is application/json or application/x-www-form-urlencoded")]
    [InlineData("""{ "application/json": {} }""", "a body needs a schema")]
    public void ABodyIsJsonOrAFormWithASchema(string content, string reason) => Fails(
        Document(Unmarked($$""" "requestBody": { "description": "A body.", "content": «{» {{content[1..]}} }, """)),
        ("/paths/~1events/post/requestBody/content", reason));

    [Theory]
    [InlineData("""«{» "in": "query", "schema": {} }""", "a parameter has a name and stands in the path, the query or a header")]
    [InlineData("""«{» "name": "p", "in": "cookie", "schema": {} }""", "a parameter has a name and stands in the path, the query or a header")]
    [InlineData("""«{» "name": "p", "in": "query" }""", "a parameter needs a schema")]
    [InlineData(
        """«{» "name": "p", "in": "query", "schema": { "type": "string" }, "style": "spaceDelimited" }""",
        "only the style that a place has by default is supported")]
    [InlineData(
        """«{» "name": "p", "in": "query", "schema": { "type": "string" }, "explode": true }""",
        "only the style that a place has by default is supported")]
    [InlineData(
        """«{» "name": "p", "in": "query", "schema": { "type": "string" }, "allowReserved": true }""",
        "only the style that a place has by default is supported")]
    public void AParameterIsPlain(string parameter, string reason) => Fails(Parameter(parameter), ("/paths/~1events/post/parameters/0", reason));

    [Theory]
    [InlineData(
        """«{» "name": "p", "in": "path", "schema": {}, "x-system-parameter": true }""",
        "a system parameter has a name and stands in the query or a header")]
    [InlineData(
        """«{» "in": "query", "schema": {}, "x-system-parameter": true }""",
        "a system parameter has a name and stands in the query or a header")]
    [InlineData(
        """«{» "name": "p", "in": "query", "required": true, "schema": { "type": "string" }, "x-system-parameter": true }""",
        "a system parameter cannot be required: no request would carry it")]
    [InlineData("""«{» "name": "p", "in": "query", "x-system-parameter": true }""", SystemSchema)]
    [InlineData("""«{» "name": "p", "in": "query", "schema": {}, "x-system-parameter": true }""", SystemSchema)]
    [InlineData("""«{» "name": "p", "in": "query", "schema": { "type": "integer" }, "x-system-parameter": true }""", SystemSchema)]
    [InlineData("""«{» "name": "p", "in": "query", "schema": { "type": "string", "pattern": "^a$" }, "x-system-parameter": true }""", SystemSchema)]
    [InlineData("""«{» "name": "p", "in": "query", "schema": { "type": "string", "format": "uuid" }, "x-system-parameter": true }""", SystemSchema)]
    [InlineData("""«{» "name": "p", "in": "query", "schema": { "type": "string", "enum": [] }, "x-system-parameter": true }""", SystemSchema)]
    [InlineData("""«{» "name": "p", "in": "query", "schema": { "type": "string", "enum": [ 1 ] }, "x-system-parameter": true }""", SystemSchema)]
    public void ASystemParameterIsTextOrAFlagThatNobodyNeeds(string parameter, string reason) =>
        Fails(Parameter(parameter), ("/paths/~1events/post/parameters/0", reason));

    [Fact]
    public void TheMarkOfASystemParameterIsABoolean() => Fails(
        Parameter($$"""«{» "name": "p", "in": "query", "description": "P.", "schema": {{Text}}, "x-system-parameter": "yes" }"""),
        ("/paths/~1events/post/parameters/0", "its x-system-parameter must be true or false"));

    [Theory]
    [InlineData("array")]
    [InlineData("object")]
    public void AParameterIsOneValue(string type) => Fails(
        Document(
            Operation(
                $$""" "parameters": [ { "name": "p", "in": "query", "description": "Many.", "schema": { "description": "Many.", "type": "{{type}}", "items": {{Text}}, "properties": { "a": {{Text}} } } } ], """)),
        ("/paths/~1events/post", "its parameter 'p' is no string, number or boolean"));

    [Fact]
    public void AParameterThatNoValueSatisfiesIsTold() => Fails(
        Document(
            Operation(
                """ "parameters": [ { "name": "p", "in": "query", "description": "None.", "schema": { "description": "None.", "const": {}, "type": "string" } } ], """)),
        ("/paths/~1events/post", "no value satisfies the schema of its parameter 'p'"));

    [Theory]
    [InlineData(
        """{ "name": "p", "in": "query", "schema": { "type": "string" } }, { "name": "p", "in": "header", "schema": { "type": "string" } }""",
        "/events",
        "two of its parameters have one name, or one is called body")]
    [InlineData(
        """{ "name": "p", "in": "path", "required": true, "schema": { "type": "string" } }""",
        "/events",
        "the parameters in braces in its path must be its path parameters, each once")]
    [InlineData(
        """{ "name": "p", "in": "query", "schema": { "type": "string" } }""",
        "/events/{p}",
        "the parameters in braces in its path must be its path parameters, each once")]
    [InlineData(
        """{ "name": "p", "in": "path", "required": true, "schema": { "type": "string" } }""",
        "/events/{p}/{p}",
        "the parameters in braces in its path must be its path parameters, each once")]
    public void PathAndParametersFitTogether(string parameters, string path, string reason) => Fails(
        Document(Operation($$""" "parameters": [ {{parameters}} ], """, path)),
        ($"/paths/{path.Replace("/", "~1", StringComparison.Ordinal)}/post", reason));

    [Theory]
    [InlineData("2xx")]
    [InlineData("20")]
    [InlineData("600")]
    [InlineData("ok")]
    public void AStatusIsOne(string status) => Fails(
        Document($$"""{ "/events": { "post": { "operationId": "send", "responses": { "{{status}}": «{» "description": "Ok." } } } } }"""),
        ($"/paths/~1events/post/responses/{status}", "a status is three digits, a digit and XX, or default"));

    [Theory]
    [InlineData("Same", Body, "Same")]
    [InlineData("1st", Body, "1st")]
    [InlineData("Scalar", """{ "description": "A number.", "type": "integer" }""", "Scalar")]
    public void ResponsesOfOneNameHaveOneBody(string name, string schema, string called)
    {
        var other = name == "Same" ? Body.Replace("\"a\"", "\"b\"", StringComparison.Ordinal) : schema;
        string Response(string body) =>
            $$"""{ "description": "Came.", "x-dotnet-name": "{{name}}", "content": { "application/json": { "schema": {{body}} } } }""";
        Fails(
            Document(
                $$"""{ "/events": { "post": «{» "operationId": "send", "responses": { "200": {{Response(schema)}}, "201": {{Response(other)}} } } } }"""),
            ("/paths/~1events/post", $"its responses called '{called}' have bodies that are no objects or not the same; give them names of their own "
                + "with x-dotnet-name"));
    }

    [Theory]
    [InlineData("servers", "[ { \"url\": \"https://other.example\" } ]")]
    [InlineData("callbacks", "{ \"done\": {} }")]
    public void AnOperationHasNoServersAndNoCallbacks(string name, string value) => Fails(
        Document(Operation($$""" "{{name}}": {{value}}, """)),
        ("/paths/~1events/post", "servers of its own and callbacks are not supported; servers belong to the document, and what the provider "
            + "sends to webhooks"));

    [Theory]
    [InlineData("#/components/parameters/missing")]
    [InlineData("shared.json#/components/parameters/p")]
    [InlineData("#/info/title")]
    public void AReferenceThatLeadsNowhereTakesNoParameterWithIt(string reference)
    {
        var run = GeneratorRun.Survives(("acme/openapi.json", Parameter($$"""{ "$ref": "{{reference}}" }""")));
        run.Diagnostics.Select(static d => d.GetMessage(null)).ShouldContain(
            $"'/paths/~1events/post/parameters/0' in the OpenAPI document is not supported: its reference '{reference}' does not lead to an "
                + "object of this document");
    }

    [Fact]
    public void AReferenceThatLeadsNowhereTakesNoResponseWithIt() => Fails(
        Document("""{ "/events": { "post": { "operationId": "send", "responses": { "200": { "$ref": «"»#/components/responses/missing" } } } } }"""),
        ("/paths/~1events/post/responses/200", "its reference '#/components/responses/missing' does not lead to an object of this document"));

    [Fact]
    public void WhatIsSupportedHasNoProblem()
    {
        var run = GeneratorRun.Succeeds(("acme/openapi.json", Document(
            Unmarked(
                $$""" "parameters": [ { "$ref": "#/components/parameters/p" } ], "requestBody": { "description": "A body.", "content": { "application/json;charset=utf-8": { "schema": {{Body}} } } }, """),
            $$""" "servers": [ { "url": "https://acme.example" } ], "security": [ { "a": [] } ], "components": { "parameters": { "p": { "name": "p", "in": "query", "description": "P.", "schema": {{Text}} } }, "securitySchemes": { "a": { "type": "http", "scheme": "bearer" } } },""")));
        run.Sources.Select(static s => s.HintName).ShouldContain("Acme.Api.ApiRequest.g.cs");
    }

    [Fact]
    public void ARequestWithoutParametersAndBodyIsARecord()
    {
        var run = GeneratorRun.Succeeds((
            "acme/openapi.json",
            Document("""{ "/status": { "get": { "operationId": "getStatus", "responses": { "204": { "description": "Ok." } } } } }""")));
        StrictCompilation.Load(run).GetType("Acme.Api.GetStatusRequest").ShouldNotBeNull().GetMethod("ToWireRequest").ShouldNotBeNull();
    }
}
