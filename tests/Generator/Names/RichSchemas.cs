using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>
/// Schemas that reach every emitter, of which all names begin with one word: what is left when another word takes its place are the names that
/// emitters write by themselves.
/// </summary>
internal static class RichSchemas
{
    private const string Word = "zebra";

    /// <summary>The schemas.</summary>
    /// <param name="word">What all names begin with, in small letters.</param>
    public static IReadOnlyList<SchemaText> Of(string word)
    {
        string Named(string text) =>
            text.Replace(Word, word, StringComparison.Ordinal).Replace("Zebra", char.ToUpperInvariant(word[0]) + word[1..], StringComparison.Ordinal);
        return
        [
            SchemaText.Verbatim("rich/values.schema.json", Named(Values)),
            SchemaText.Verbatim("rich/checks.schema.json", Named(Checks)),
            SchemaText.Verbatim("rich/hub.schema.json", Named(Hub)),
            SchemaText.Verbatim("rich/mapped.schema.json", Named(Mapped)),
            SchemaText.Verbatim("rich/openapi.json", Named(Api)),
        ];
    }

    // Records, tuples, unions of both kinds, enumerations, wrappers, decoders, every type of a value.
    private const string Values = """
        { "x-dotnet-name": "ZebraRoot", "x-dotnet-namespace": "Zebra.Values", "type": "object", "required": [ "zebraText", "zebraOld", "zebraUnion" ],
          "properties": {
            "zebraText": { "type": "string" }, "zebraOld": { "type": "string", "deprecated": true }, "zebraOlder": { "type": "string", "deprecated": true },
            "zebraFlag": { "type": "boolean" }, "zebraInt": { "type": "integer", "minimum": 0, "maximum": 9 }, "zebraLong": { "type": "integer", "minimum": 0, "maximum": 1000000000000 },
            "zebraNumber": { "type": "number" }, "zebraTime": { "type": "string", "format": "date-time" }, "zebraPhone": { "type": "string", "format": "phone-number" },
            "zebraNull": { "type": [ "string", "null" ] }, "zebraIntNull": { "type": [ "integer", "null" ], "minimum": 0, "maximum": 9 },
            "zebraList": { "type": "array", "items": { "type": "array", "items": { "type": [ "string", "null" ] } } },
            "zebraMap": { "type": "object", "additionalProperties": { "type": "array", "items": { "$ref": "#/$defs/ZebraKind" } } },
            "zebraAny": { "x-dotnet-name": "zebraAny", "type": "array" }, "zebraConst": { "const": "zebra" },
            "zebraData": { "type": "string", "contentMediaType": "application/json", "contentEncoding": "base64", "contentSchema": { "$ref": "#/$defs/ZebraPart" } },
            "zebraUnion": { "$ref": "#/$defs/ZebraUnion" }, "zebraTried": { "$ref": "#/$defs/ZebraTried" }, "zebraPair": { "$ref": "#/$defs/ZebraPair" }, "zebraKind": { "$ref": "#/$defs/ZebraKind" },
            "zebraClosed": { "$ref": "#/$defs/ZebraClosed" }, "zebraMixed": { "$ref": "#/$defs/ZebraMixed" } },
          "$defs": {
            "ZebraPart": { "type": "object", "properties": { "zebraPart": { "type": "string" } } },
            "ZebraKind": { "type": "string", "x-extensible-enum": [ "zebraRed", "zebraGreen" ] }, "ZebraClosed": { "enum": [ "zebraOn", "zebraOff" ] },
            "ZebraPair": { "type": "array", "prefixItems": [ { "x-dotnet-name": "ZebraLeft", "type": "string" }, { "const": 1 }, { "x-dotnet-name": "ZebraRight", "type": [ "integer", "null" ], "minimum": 0, "maximum": 9 } ], "minItems": 2, "items": { "$ref": "#/$defs/ZebraPart" } },
            "ZebraUnion": { "oneOf": [ { "$ref": "#/$defs/ZebraOne" }, { "$ref": "#/$defs/ZebraTwo" } ] },
            "ZebraOne": { "type": "object", "required": [ "zebraTag", "zebraShared" ], "properties": { "zebraTag": { "const": "zebra1" }, "zebraShared": { "type": "string" }, "zebraHere": { "type": "string" } } },
            "ZebraTwo": { "type": "object", "required": [ "zebraTag", "zebraShared" ], "properties": { "zebraTag": { "const": "zebra2" }, "zebraShared": { "type": "string" } } },
            "ZebraMixed": { "oneOf": [ { "type": "string", "title": "zebra word" }, { "type": "array", "title": "zebra words", "items": { "type": "string" } }, { "$ref": "#/$defs/ZebraPart" } ] },
            "ZebraTried": { "anyOf": [ { "$ref": "#/$defs/ZebraFirst" }, { "$ref": "#/$defs/ZebraSecond" }, { "type": "string" } ] },
            "ZebraFirst": { "type": "object", "required": [ "zebraFirst" ], "properties": { "zebraFirst": { "type": "string" } } },
            "ZebraSecond": { "type": "object", "properties": { "zebraSecond": { "type": "string" } } } } }
        """;

    // Every keyword that is checked, and a pattern for every program.
    private const string Checks = """
        { "x-dotnet-name": "ZebraChecked", "x-dotnet-namespace": "Zebra.Checked", "type": "object", "title": "zebra", "description": "zebra",
          "minProperties": 1, "maxProperties": 50, "propertyNames": { "pattern": "^zebra" }, "dependentRequired": { "zebraA": [ "zebraB" ] },
          "dependentSchemas": { "zebraA": { "properties": { "zebraC": { "type": "string" } } } },
          "if": { "properties": { "zebraA": { "const": 1 } }, "required": [ "zebraA" ] }, "then": { "properties": { "zebraB": { "title": "zebra", "minLength": 1 } } }, "else": { "properties": { "zebraD": { "type": "string" } } },
          "not": { "required": [ "zebraNot" ] }, "anyOf": [ { "properties": { "zebraE": { "type": "string" } } }, { "properties": { "zebraF": { "type": "integer" } }, "patternProperties": { "^zebraX": { "type": "integer" } } } ],
          "unevaluatedProperties": { "type": "string", "title": "zebra" },
          "properties": {
            "zebraA": { "type": "integer", "multipleOf": 2, "exclusiveMinimum": 0, "exclusiveMaximum": 99 }, "zebraB": { "type": "string", "minLength": 1, "maxLength": 9 },
            "zebraItems": { "type": "array", "minItems": 1, "maxItems": 9, "uniqueItems": true, "contains": { "type": "integer" }, "minContains": 1, "maxContains": 3, "prefixItems": [ { "x-dotnet-name": "ZebraItem", "type": "string" } ], "items": { "type": [ "string", "integer" ] } },
            "zebraUnevaluated": { "type": "array", "anyOf": [ { "prefixItems": [ { "type": "string" } ] }, { "contains": { "type": "integer" } } ], "unevaluatedItems": { "type": "boolean", "title": "zebra" } },
            "zebraValues": { "enum": [ 1, "zebra", null, true, { "zebra": 1 }, [ 1 ] ] }, "zebraNumbers": { "enum": [ 1, 2.5 ] },
            "zebraOthers": { "type": "object", "patternProperties": { "^zebraP": { "type": "string", "title": "zebra" }, "Q$": { "type": "integer" } }, "additionalProperties": { "type": "boolean", "title": "zebra" } },
            "zebraP1": { "type": "string", "pattern": "^zebra$" }, "zebraP2": { "type": "string", "pattern": "^zebra" }, "zebraP3": { "type": "string", "pattern": "zebra$" }, "zebraP4": { "type": "string", "pattern": "zebra" },
            "zebraP5": { "type": "string", "pattern": "^[0-9]{8}$" }, "zebraP6": { "type": "string", "pattern": "^[a-z]+(-[0-9a-f]{2,4})*$" }, "zebraP7": { "type": "string", "pattern": "^(a|b)*abb(c|d)?e" }, "zebraP8": { "type": "string", "pattern": "^(?=a).*\\1(b)?$" },
            "zebraP9": { "type": "string", "pattern": "^.{2,30}$" }, "zebraP10": { "type": "string", "pattern": "^[aeiouxyz049_.!-]{1,9}[^\\n]*x" }, "zebraP11": { "type": "string", "pattern": "." }, "zebraP12": { "type": "string", "pattern": "^[^ab]{3}c.*$" },
            "zebraFormat": { "type": "string", "format": "uri" },
            "zebraSelf": { "$ref": "#" } } }
        """;

    private const string Hub = """
        { "x-dotnet-name": "ZebraHub", "x-dotnet-namespace": "Zebra.Hub", "type": "object", "required": [ "zebraTo" ],
          "properties": { "zebraTo": { "description": "The user.", "type": "string", "format": "phone-number", "examples": [ "+46555123456" ] }, "zebraNote": { "description": "A note.", "type": "string", "examples": [ "hello" ] } },
          "oneOf": [ { "$ref": "#/$defs/ZebraTyping" }, { "$ref": "#/$defs/ZebraRead" } ], "unevaluatedProperties": false,
          "$defs": {
            "ZebraTyping": { "type": "object", "properties": { "zebraType": { "const": "typing" } }, "required": [ "zebraType" ] },
            "ZebraRead": { "type": "object", "properties": { "zebraType": { "const": "read" }, "zebraId": { "description": "The message.", "type": "string", "examples": [ "m-1" ] } }, "required": [ "zebraType", "zebraId" ] } } }
        """;

    private const string Mapped = """
        { "x-dotnet-name": "ZebraMapped", "x-dotnet-namespace": "Zebra.Mapped", "x-canonical-hub": "hub.schema.json", "x-canonical-case": "typing", "x-canonical-unsupported": { "read": { "reason": "there is none" } },
          "type": "object", "required": [ "zebraTarget" ], "additionalProperties": false,
          "properties": { "zebraTarget": { "type": "string", "x-canonical": "{zebraTo}" }, "zebraRemark": { "type": "string", "x-canonical": "{zebraNote}" } } }
        """;

    private const string Api = """
        { "openapi": "3.1.0", "info": { "title": "zebra", "version": "1" }, "x-dotnet-name": "ZebraApi", "x-dotnet-namespace": "Zebra.Api",
          "x-canonical-hub": "hub.schema.json", "x-canonical-unsupported": { "read": { "reason": "there is none" } }, "x-canonical-loss": { "zebraNote": { "reason": "there is none" } },
          "servers": [ { "url": "https://{zebraPod}.example", "variables": { "zebraPod": { "enum": [ "zebraEast", "zebraWest" ], "default": "zebraEast" } } } ],
          "security": [ { "zebraBearer": [], "zebraKey": [] } ],
          "paths": { "/events/{zebraAgent}": { "post": { "operationId": "zebraSend", "x-canonical-case": "typing",
            "parameters": [ { "name": "zebraAgent", "in": "path", "required": true, "x-connection": true, "schema": { "type": "string", "examples": [ "a" ] } }, { "name": "zebra-trace", "in": "header", "schema": { "type": "string" } } ],
            "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ZebraBody" } } } },
            "responses": { "200": { "description": "Sent.", "x-dotnet-name": "ZebraSent", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ZebraAnswer" } } } }, "4XX": { "description": "Refused.", "x-dotnet-name": "ZebraRefused", "x-transient": true }, "default": { "description": "Other.", "x-dotnet-name": "ZebraOther" } } } } },
          "webhooks": { "zebraPush": { "post": { "operationId": "zebraReceive", "x-signature-header": "X-Zebra-Signature",
            "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ZebraEnvelope" } } } }, "responses": { "200": { "description": "Taken.", "x-dotnet-name": "ZebraTaken" } } } } },
          "components": {
            "securitySchemes": { "zebraBearer": { "type": "http", "scheme": "bearer" }, "zebraKey": { "type": "apiKey", "in": "header", "name": "X-Zebra-Key" } },
            "schemas": {
              "ZebraBody": { "x-dotnet-name": "ZebraBody", "type": "object", "required": [ "zebraTarget" ], "properties": { "zebraTarget": { "type": "string", "x-canonical": "{zebraTo}" } }, "additionalProperties": false },
              "ZebraAnswer": { "x-dotnet-name": "ZebraAnswer", "type": "object", "properties": { "zebraDone": { "type": "boolean" } } },
              "ZebraEnvelope": { "x-dotnet-name": "ZebraEnvelope", "type": "object", "required": [ "zebraData" ], "properties": { "zebraData": { "type": "string", "contentMediaType": "application/json", "contentEncoding": "base64", "contentSchema": { "x-dotnet-name": "ZebraContent", "type": "object", "properties": { "zebraDeep": { "type": "string" } } } } } } } } }
        """;
}
