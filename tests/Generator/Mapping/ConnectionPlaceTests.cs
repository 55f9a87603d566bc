using System.Reflection;
using System.Text.Json.Nodes;
using AgentEvents.Generator.Tests.Fixture;
using static AgentEvents.Generator.Tests.Mapping.MappingSchemas;

namespace AgentEvents.Generator.Tests.Mapping;

/// <summary>
/// <c>x-connection</c> at every place where it may stand, required or not, in every type that a setting may have: all of them are compiled together,
/// and each mapper runs.
/// </summary>
public sealed class ConnectionPlaceTests
{
    private static readonly (string Name, string Schema, object Value, string Json)[] Types =
    [
        ("text", """ "type": "string" """, "one", "\"one\""),
        ("whole", """ "type": "integer", "minimum": 0, "maximum": 99 """, 7, "7"),
        ("long", """ "type": "integer", "minimum": 0, "maximum": 9999999999 """, 7L, "7"),
        ("flag", """ "type": "boolean" """, true, "true"),
        ("choice", """ "enum": [ "eu", "us" ] """, "eu", "\"eu\""),
        ("pattern", """ "type": "string", "pattern": "^[a-z]+$" """, "one", "\"one\""),
        ("nullable", """ "type": [ "string", "null" ] """, "one", "\"one\""),
        ("object", """ "type": "object", "properties": { "id": { "type": "string" } } """, "{}", "{}"),
    ];

    private static readonly (string Name, Func<string, bool, string> Parameters, Func<string, bool, string> Body, string Pointer)[] Places =
    [
        ("query", (schema, required) => Parameter("query", schema, required), (_, _) => "", "/X-Setting"),
        ("header", (schema, required) => Parameter("header", schema, required), (_, _) => "", "/X-Setting"),
        ("member", (_, _) => "", (schema, required) => Object(schema, required), "/body/setting"),
        ("inRequired", (_, _) => "", (schema, required) => Object(Object(schema, required), true, "outer", marked: false), "/body/outer/setting"),
        ("inOptional", (_, _) => "", (schema, required) => Object(Object(schema, required), false, "outer", marked: false), "/body/outer/setting"),
        ("beside", (_, _) => "", (schema, required) => Object(
            $$"""{ "type": "object", "properties": { "note": { "type": "string", "x-canonical": "{note}" }, "setting": {{Marked(schema)}} }, "required": [ "note"{{(required ? ", \"setting\"" : "")}} ] }""",
            false,
            "outer",
            marked: false), "/body/outer/setting"),
        ("one", (_, _) => "", (schema, required) => Object(
            $$"""{ "type": "array", "items": {{Marked(schema)}}, "minItems": 1, "maxItems": 1 }""",
            required,
            marked: false), "/body/setting/0"),
        (
            "atMostOne",
            (_, _) => "",
            (schema, required) => Object($$"""{ "type": "array", "items": {{Marked(schema)}}, "maxItems": 1 }""", required, marked: false),
            "/body/setting/0"),
        ("union", (_, _) => "", (schema, required) => $$"""
            { "type": "object", "oneOf": [
                { "title": "First", "type": "object", "properties": { "kind": { "const": "a" }, "setting": {{Marked(schema)}} }, "required": [ "kind"{{(required ? ", \"setting\"" : "")}} ] },
                { "title": "Second", "type": "object", "properties": { "kind": { "const": "b" }, "what": { "type": "object", "maxProperties": 0, "x-canonical-case": "read" } }, "required": [ "kind", "what" ] } ] }
            """, "/body/setting"),
    ];

    private static readonly Place[] All =
    [
        .. from place in Places
           from required in new[] { true, false }
           from type in Types
           where place.Name is "member" || type.Name is "text" or "choice" || (type.Name is "flag" or "whole") == required
           where type.Name is not ("object" or "nullable") || place.Name is not ("query" or "header")
           select new Place(
               $"{place.Name}_{(required ? "required" : "optional")}_{type.Name}",
               place.Parameters($"{{ {type.Schema} }}", required),
               place.Body($"{{ {type.Schema} }}", required),
               place.Pointer,
               type.Value,
               type.Json),
    ];

    private sealed record Place(string Name, string Parameters, string Body, string Pointer, object Value, string Json)
    {
        public SchemaText Document => ($"{Name}/openapi.json", $$"""
            { "openapi": "3.1.0", "x-dotnet-namespace": "Acme.{{Name}}.Api", "x-canonical-hub": "../hub.schema.json",
              "x-canonical-unsupported": { "read": { "reason": "none" } },
              "paths": { "/{to}": { "put": { "operationId": "type", "x-canonical-case": "typing",
                "parameters": [ { "name": "to", "in": "path", "required": true, "description": "To.", "schema": { "type": "string" }, "x-canonical": "{recipient:digits}" } {{Parameters}} ],
                {{(Body.Length > 0 ? $$""" "requestBody": { "required": true, "content": { "application/json": { "schema": {{Body}} } } }, """ : "")}}
                "responses": { "204": { "description": "Ok." } } } } } }
            """);
    }

    private static string Parameter(string place, string schema, bool required) =>
        $$""", { "name": "X-Setting", "in": "{{place}}", "description": "D.", {{(required ? "\"required\": true, " : "")}}"schema": {{schema}}, "x-connection": true }""";

    private static string Object(string schema, bool required, string name = "setting", bool marked = true) =>
        $$"""{ "type": "object", "properties": { "{{name}}": {{(marked ? Marked(schema) : schema)}} }{{(required ? $", \"required\": [ \"{name}\" ]" : "")}} }""";

    private static string Marked(string schema) => schema.TrimEnd()[..^1] + ", \"x-connection\": true }";

    [Fact, Trait("Corpus", "Exhaustive")]
    public void ASettingIsWrittenWhereverItStandsAndLeftOutWhereItIsNotGiven()
    {
        All.Length.ShouldBeGreaterThan(60);
        var assembly = StrictCompilation.Load(GeneratorRun.Succeeds(All.Select(static p => p.Document).Prepend(Hub)));
        var typing = Make(assembly, "Acme.Events.HubTyping", ("Recipient", new Models.PhoneNumber("+46555123456")), ("Note", "hello"));
        foreach (var place in All)
        {
            var connection = Connection(assembly, place);
            var setting = connection.GetType().GetProperties().Single(static p => p.SetMethod is not null);
            setting.SetValue(connection, ValueFor(setting, place.Value));
            var given = Map(assembly, place, typing, connection);
            At(given, place.Pointer)?.ToJsonString().ShouldBe(place.Json, place.Name);
            At(given, place.Pointer).ShouldNotBeNull(place.Name);
            Back(given).ShouldBeTrue(place.Name);

            if (!setting.CustomAttributes.Any(static a => a.AttributeType.Name == "RequiredMemberAttribute"))
            {
                var without = Map(assembly, place, typing, Connection(assembly, place));
                At(without, place.Pointer).ShouldBeNull(place.Name);
                Back(without).ShouldBeTrue(place.Name);
            }
        }
    }

    [Theory]
    [InlineData(
        "",
        """ "type": "object", "properties": { "to": { "type": "string", "x-canonical": "{recipient}" } }, "x-connection": true """,
        "",
        "x-connection stands at the root, which is no value of its own; give it to a member",
        "«{»")]
    public void AtTheRootItIsAes0017(string location, string rest, string after, string reason, string open) => GeneratorRun.Fails(
        [
            Hub,
            (
                "message.schema.json",
                $$"""{{open}} "title": "Message", "x-canonical-hub": "hub.schema.json", "x-canonical-case": "typing", "x-canonical-unsupported": { "read": { "reason": "none" } }, {{rest}} }{{after}}"""),
        ],
        new Expected("AES0017", location, reason));

    [Theory]
    [InlineData(
        """«{» "type": "array", "items": { "type": "string" }, "x-connection": true }""",
        "/properties/a",
        "x-connection stands at an array of several, and a setting of the connection is one value")]
    [InlineData(
        """«{» "type": "array", "items": { "type": "string", "x-connection": true } }""",
        "/properties/a",
        "x-connection stands in an array of several, and a setting of the connection is one value; allow one item only, with maxItems")]
    [InlineData(
        """«{» "type": "array", "minItems": 2, "items": { "type": "string", "x-connection": true } }""",
        "/properties/a",
        "the array holds at least 2 items, and a canonical event has one value for them; allow an array of one, or say with x-canonical-unsupported "
            + "that the case has no place")]
    [InlineData(
        """«{» "type": "array", "minItems": 2, "items": { "type": "string", "x-canonical": "{note}" } }""",
        "/properties/a",
        "the array holds at least 2 items, and a canonical event has one value for them; allow an array of one, or say with x-canonical-unsupported "
            + "that the case has no place")]
    [InlineData(
        """{ "type": "object", "additionalProperties": «{» "type": "string", "x-connection": true } }""",
        "/properties/a/additionalProperties",
        "x-connection stands below 'additionalProperties', where no mapper comes")]
    [InlineData(
        """{ "type": "object", "additionalProperties": { "type": "object", "properties": { "b": «{» "type": "string", "x-connection": true } } } }""",
        "/properties/a/additionalProperties/properties/b",
        "x-connection stands below 'additionalProperties', where no mapper comes")]
    [InlineData(
        """{ "type": "array", "items": false, "prefixItems": [ «{» "type": "string", "x-canonical": "{note}" } ] }""",
        "/properties/a/prefixItems/0",
        "x-canonical stands below 'prefixItems', where no mapper comes")]
    [InlineData(
        """«{» "type": "string", "x-canonical": "{note}", "x-connection": true }""",
        "/properties/a",
        "x-canonical and x-connection contradict each other: one value comes from the event, the other from the connection")]
    public void WhereItMakesNoSenseItIsAes0017(string schema, string location, string reason) => GeneratorRun.Fails(
        [Hub, Message($$""" "to": { "type": "string", "x-canonical": "{recipient}" }, "a": {{schema}} """, "\"to\"")],
        new Expected("AES0017", location, reason));

    [Fact]
    public void AtAConstantItIsAes0017() => GeneratorRun.Fails(
        [Hub, Message(
            """ "to": { "type": "string", "x-canonical": "{recipient}" }, "a": «{» "const": "rcs", "x-connection": true } """,
            "\"to\", \"a\"")],
        new Expected("AES0017", "/properties/a", "x-connection stands at a value that is always the same"));

    [Theory]
    [InlineData(
        """{ "description": "Ok.", "content": { "application/json": { "schema": { "type": "object", "properties": { "a": «{» "type": "string", "x-connection": true } } } } } }""",
        "AES0017",
        "/paths/~1{to}/put/responses/200/content/application~1json/schema/properties/a",
        "x-connection stands below 'responses', where no mapper comes")]
    [InlineData(
        """«{» "description": "Ok.", "x-connection": true }""",
        "AES0016",
        "/paths/~1{to}/put/responses/200",
        "x-connection belongs to a parameter or to a member of what is sent")]
    public void AtAResponseItIsAnError(string response, string id, string location, string reason) => GeneratorRun.Fails(
        [Hub, ("acme/openapi.json", $$"""
            { "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "x-canonical-hub": "../hub.schema.json", "x-canonical-unsupported": { "read": { "reason": "none" } },
              "paths": { "/{to}": { "put": { "operationId": "type", "x-canonical-case": "typing",
                "parameters": [ { "name": "to", "in": "path", "required": true, "description": "To.", "schema": { "type": "string" }, "x-canonical": "{recipient:digits}" } ],
                "responses": { "200": {{response}} } } } } }
            """)],
        new Expected(id, location, reason));

    [Fact]
    public void SettingsOfOneNameAndTwoTypesAreAes0017AtTheLaterOne() => GeneratorRun.Fails(
        [Hub, Message(
            """ "to": { "type": "string", "x-canonical": "{recipient}" }, "account": { "type": "string", "x-connection": true }, "in": { "type": "object", "properties": { "account": «{» "type": "boolean", "x-connection": true } } } """,
            "\"to\"")],
        new Expected("AES0017", "file:///message.schema.json#/properties/in/properties/account", "the setting Account of the connection has another "
            + "type here than at 'file:///message.schema.json#/properties/account'; give one of them an x-dotnet-name"));

    /// <summary>A provider has one connection for all its operations.</summary>
    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": "boolean" }""")]
    [InlineData("""{ "type": "integer", "minimum": 0, "maximum": 9 }""", """{ "type": "integer", "minimum": 0, "maximum": 9999999999 }""")]
    [InlineData(
        """{ "type": "object", "properties": { "a": { "type": "string" } } }""",
        """{ "type": "object", "properties": { "b": { "type": "string" } } }""")]
    [InlineData("""{ "enum": [ "a", "b" ] }""", """{ "type": "number" }""")]
    public void SettingsOfOneNameAndTwoTypesInTwoOperationsAreAes0017AtTheLaterOne(string first, string second) => GeneratorRun.Fails(
        [Hub, ("acme/openapi.json", TwoOperations(first, "«{»" + second[1..]))],
        new Expected(
            "AES0017",
            "file:///acme/openapi.json#/paths/~1b/put/requestBody/content/application~1json/schema/properties/account",
            "the setting Account of the connection has another type here than at "
                + "'file:///acme/openapi.json#/paths/~1a/put/requestBody/content/application~1json/schema/properties/account'; give one of "
                + "them an x-dotnet-name"));

    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "minLength": 2 }""")]
    [InlineData("""{ "enum": [ "a", "b" ] }""", """{ "enum": [ "b", "c" ] }""")]
    [InlineData("""{ "enum": [ "a", "b" ] }""", """{ "type": "string" }""")]
    [InlineData("""{ "type": [ "string", "null" ] }""", """{ "type": "string" }""")]
    public void SettingsOfOneNameAndOneTypeInTwoOperationsAreOne(string first, string second) =>
        StrictCompilation.Load(GeneratorRun.Succeeds(Hub, ("acme/openapi.json", TwoOperations(first, second))))
            .GetType("Acme.Api.ApiConnection")
            .ShouldNotBeNull()
            .GetProperties()
            .Where(static p => p.Name == "Account")
            .ShouldHaveSingleItem();

    private static string TwoOperations(string first, string second)
    {
        string Operation(string id, string name, string more, string schema) => $$"""
            "/{{id}}": { "put": { "operationId": "{{id}}", "x-canonical-case": "{{name}}", "responses": { "204": { "description": "Ok." } },
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "required": [ "to" ], "properties": {
                "to": { "type": "string", "x-canonical": "{recipient}" }{{more}}, "account": {{Marked(schema)}} } } } } } } }
            """;
        return $$"""
            { "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "x-canonical-hub": "../hub.schema.json",
              "paths": { {{Operation("a", "typing", "", first)}}, {{Operation("b", "read", ", \"id\": { \"type\": \"string\", \"x-canonical\": \"{messageId}\" }", second).Replace("[ \"to\" ]", "[ \"to\", \"id\" ]", StringComparison.Ordinal)}} } }
            """;
    }

    private static object Connection(Assembly assembly, Place place) =>
        Activator.CreateInstance(assembly.GetType($"Acme.{place.Name}.Api.ApiConnection").ShouldNotBeNull(place.Name))!;

    private static object Make(Assembly assembly, string type, params (string Name, object Value)[] members)
    {
        var made = Activator.CreateInstance(assembly.GetType(type).ShouldNotBeNull(type))!;
        foreach (var (name, value) in members)
        {
            made.GetType().GetProperty(name).ShouldNotBeNull(name).SetValue(made, value);
        }

        return made;
    }

    private static object ValueFor(PropertyInfo setting, object value)
    {
        var type = Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType;
        return type.IsInstanceOfType(value) ? value : value is "{}" ? Activator.CreateInstance(type)! : Activator.CreateInstance(type, value)!;
    }

    private static object Map(Assembly assembly, Place place, object source, object connection)
    {
        var result = assembly.GetType($"Acme.{place.Name}.Api.ApiRequest")!.GetMethod("FromHub")!.Invoke(null, [source, connection])!;
        return LoadedModel.Get(result, "Value").ShouldNotBeNull($"{place.Name}: {result}");
    }

    private static bool Back(object request) => (bool)LoadedModel.Get(request.GetType().GetMethod("ToHub")!.Invoke(request, [])!, "IsMapped")!;

    private static JsonNode? At(object request, string pointer)
    {
        JsonNode? node = JsonNode.Parse((string)request.GetType().GetMethod("ToJsonString")!.Invoke(request, [])!);
        foreach (var token in pointer.Split('/').Skip(1))
        {
            node = node is JsonArray array
                ? array.ElementAtOrDefault(int.Parse(token, System.Globalization.CultureInfo.InvariantCulture))
                : node?[token];
        }

        return node;
    }
}
