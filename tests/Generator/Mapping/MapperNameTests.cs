using AgentEvents.Generator.Tests.Fixture;
using static AgentEvents.Generator.Tests.Mapping.MappingSchemas;

namespace AgentEvents.Generator.Tests.Mapping;

/// <summary>What is called like a method of a mapper has a name beside it, as with every other name that generated code has by itself.</summary>
public sealed class MapperNameTests
{
    private static readonly string[] Names =
        ["ToHub", "FromHub", "ToHubTyping", "FromHubTyping", "ToHubTyping2", "ToHubRead", "to__HubTyping", "from__HubTyping"];

    private static readonly string Members = string.Join(
        ", ",
        Names.Select(static (n, i) => $$"""{{Json(n)}}: { "type": "string", "x-dotnet-name": {{Json(n)}} }, "m{{i}}": { "type": "string" }"""));

    private static string Json(string name) => System.Text.Json.JsonSerializer.Serialize(name);

    [Fact]
    public void MembersOfARecordCompile()
    {
        var message = StrictCompilation.Load(GeneratorRun.Succeeds(
            Hub,
            Message($$""" "to": { "type": "string", "x-canonical": "{recipient}" }, {{Members}} """, "\"to\"")))
            .GetType("Acme.Events.Message")
            .ShouldNotBeNull();
        message.GetProperty("ToHubValue").ShouldNotBeNull();
        message.GetMethod("ToHub").ShouldNotBeNull();
        message.GetMethod("FromHub").ShouldNotBeNull();
    }

    [Fact]
    public void CasesOfAUnionAndTheirMembersCompile() => StrictCompilation.Load(GeneratorRun.Succeeds(Hub, ("message.schema.json", $$"""
        {
          "title": "Message", "x-canonical-hub": "hub.schema.json",
          "type": "object",
          "oneOf": [ { "$ref": "#/$defs/ToHub" }, { "$ref": "#/$defs/FromHubRead" } ],
          "$defs": {
            "ToHub": { "type": "object", "x-canonical-case": "typing", "properties": { "kind": { "const": "a" }, "to": { "type": "string", "x-canonical": "{recipient}" }, {{Members}} }, "required": [ "kind", "to" ] },
            "FromHubRead": { "type": "object", "x-canonical-case": "read", "properties": { "kind": { "const": "b" }, "to": { "type": "string", "x-canonical": "{recipient}" }, "id": { "type": "string", "x-canonical": "{messageId}" }, {{Members}} }, "required": [ "kind", "to", "id" ] },
            "FromHub": { "type": "object", "properties": { {{Members}} } },
            "ToHubTyping": { "enum": [ "ToHub", "FromHub" ] }
          }
        }
        """)));

    [Fact]
    public void ParametersAndMembersOfARequestCompile()
    {
        var parameters = string.Concat(
            Names.Select(static n =>
                $$""", { "name": {{Json(n)}}, "in": "query", "description": "D.", "schema": { "type": "string" }, "x-dotnet-name": {{Json(n)}} }"""));
        StrictCompilation.Load(GeneratorRun.Succeeds(Hub, ("acme/openapi.json", $$"""
            { "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "x-canonical-hub": "../hub.schema.json", "x-canonical-unsupported": { "read": { "reason": "none" } },
              "paths": { "/{to}": { "put": { "operationId": "to-hub", "x-canonical-case": "typing",
                "parameters": [ { "name": "to", "in": "path", "required": true, "description": "To.", "schema": { "type": "string" }, "x-canonical": "{recipient:digits}" } {{parameters}} ],
                "requestBody": { "content": { "application/json": { "schema": { "title": "FromHub", "type": "object", "properties": { {{Members}} } } } } },
                "responses": { "200": { "description": "Ok.", "x-dotnet-name": "ToHub" }, "201": { "description": "Ok.", "x-dotnet-name": "FromHub" } } } } } }
            """))).GetType("Acme.Api.ToHubRequest").ShouldNotBeNull().GetMethod("ToHub").ShouldNotBeNull();
    }
}
