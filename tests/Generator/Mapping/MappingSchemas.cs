using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Mapping;

/// <summary>Canonical events for tests, and schemas that are mapped to them.</summary>
internal static class MappingSchemas
{
    public static SchemaText Hub { get; } = ("hub.schema.json", """
        {
          "$schema": "https://schemas.agentevents.example/dialect.schema.json",
          "title": "Hub",
          "type": "object",
          "properties": {
            "recipient": { "description": "The user.", "type": "string", "format": "phone-number", "examples": [ "+46555123456" ] },
            "note": { "description": "A note.", "type": "string", "examples": [ "hello" ] },
            "at": { "description": "When.", "type": "string", "format": "date-time" },
            "count": { "description": "How many.", "type": "integer", "minimum": 0, "maximum": 100 }
          },
          "required": [ "recipient" ],
          "oneOf": [ { "$ref": "#/$defs/HubTyping" }, { "$ref": "#/$defs/HubRead" } ],
          "unevaluatedProperties": false,
          "$defs": {
            "HubTyping": { "type": "object", "properties": { "type": { "const": "typing" } }, "required": [ "type" ] },
            "HubRead": {
              "type": "object",
              "properties": { "type": { "const": "read" }, "messageId": { "description": "The message.", "type": "string", "examples": [ "m-1" ] } },
              "required": [ "type", "messageId" ]
            }
          }
        }
        """);

    /// <summary>A schema that carries one case and gives a reason for the other.</summary>
    public static SchemaText Message(
        string properties,
        string required = "",
        string root = "\"x-canonical-case\": \"typing\",",
        string homeless = "read") => ("message.schema.json", $$"""
        {
          "title": "Message", "x-canonical-hub": "hub.schema.json",
          {{root}}
          "x-canonical-unsupported": { "{{homeless}}": { "reason": "there is none" } },
          "type": "object",
          "properties": { {{properties}} },
          "required": [ {{required}} ],
          "additionalProperties": false
        }
        """);

    /// <summary>The mapper that is made of a schema; all that is made with it compiles without a warning.</summary>
    public static string Mapper(SchemaText schema, string type = "Message")
    {
        var run = GeneratorRun.Succeeds(Hub, schema);
        StrictCompilation.Load(run).GetType("Acme.Events." + type).ShouldNotBeNull();
        return run.Sources.Single(s => s.HintName == $"Acme.Events.{type}.Mapping.g.cs").SourceText.ToString();
    }
}
