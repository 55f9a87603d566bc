using AgentEvents.Generator.Tests.Fixture;
using static AgentEvents.Generator.Tests.Mapping.MappingSchemas;

namespace AgentEvents.Generator.Tests.Mapping;

/// <summary>What each annotation becomes in the mapper, one by one; that mappers do what they say is proved where they run.</summary>
public sealed class MappingPlanTests
{
    private static string Squeezed(string code) =>
        System.Text.RegularExpressions.Regex.Replace(code.Replace("global::Acme.Events.", "", StringComparison.Ordinal), @"\s+", " ");

    private static void Maps(SchemaText schema, params string[] parts)
    {
        var code = Squeezed(Mapper(schema));
        foreach (var part in parts)
        {
            code.ShouldContain(part, Case.Sensitive);
        }
    }

    [Fact]
    public void AFieldAloneIsTakenAsItIs() => Maps(
        Message(""" "to": { "type": "string", "x-canonical": "{recipient}" }, "note": { "type": "string", "x-canonical": "{note}" } """, "\"to\""),
        "To = source.Recipient.ToString(), Note = source.Note, }",
        "notes.TakeNumber(ref recipientField, source.To, false, \"/to\");",
        "notes.Take(ref noteField, source.Note, \"/note\");");

    [Fact]
    public void DigitsGoOutWithoutThePlus() => Maps(
        Message(""" "to": { "type": "string", "x-canonical": "{recipient:digits}" } """, "\"to\""),
        "To = source.Recipient.Digits, }",
        "notes.TakeNumber(ref recipientField, source.To, true, \"/to\");");

    [Fact]
    public void SeveralFieldsAreTakenApartByTheTextBetweenThem() => Maps(
        Message(""" "name": { "type": "string", "x-canonical": "phones/{recipient}/notes/{note}" } """, "\"name\""),
        "Name = \"phones/\" + source.Recipient.ToString() + \"/notes/\" + source.Note, }",
        "string?[] value1 = notes.Split(source.Name, [\"phones/\", \"/notes/\", \"\"], \"/name\", \"phones/{recipient}/notes/{note}\");",
        "notes.TakeNumber(ref recipientField, value1[0], false, \"/name\"); notes.Take(ref noteField, value1[1], \"/name\");");

    [Fact]
    public void AnOptionalTemplateIsLeftOutWithoutItsField() => Maps(
        Message(
            """ "to": { "type": "string", "x-canonical": "{recipient}" }, "id": { "type": "string", "x-canonical": "notes/{note}" } """,
            "\"to\""),
        "Id = source.Note is not null ? \"notes/\" + source.Note : default(string?), }",
        "if (source.Id is not null)");

    [Fact]
    public void ANumberIsAFieldOfItsOwnType() => Maps(
        Message(
            """ "to": { "type": "string", "x-canonical": "{recipient}" }, "n": { "type": "integer", "minimum": 0, "maximum": 100, "x-canonical": "{count}" } """,
            "\"to\""),
        "N = source.Count, }",
        "notes.Take(ref countField, source.N, \"/n\");");

    [Fact]
    public void AValueTellsItsCase() => Maps(
        Message(
            """
            "to": { "type": "string", "x-canonical": "{recipient}" },
            "state": { "enum": [ "on", "off", "seen" ], "x-canonical-case": { "on": "typing", "seen": "read" } },
            "ref": { "type": "string", "x-canonical": "{messageId}" }
            """,
            "\"to\", \"state\"", root: "", homeless: "none"),
        "State = new MessageState(\"on\"), }",
        "State = new MessageState(\"seen\"), Ref = source.MessageId, }",
        "if (!(source.State == new MessageState(\"on\"))) { return null; }");

    [Fact]
    public void WhatTellsTheCaseInsideAnOptionalMemberHasToBeThere() => Maps(
        Message(
            """
            "to": { "type": "string", "x-canonical": "{recipient}" },
            "data": { "type": "object", "properties": { "state": { "enum": [ "on", "off", "seen" ], "x-canonical-case": { "on": "typing", "seen": "read" } } }, "required": [ "state" ] },
            "ref": { "type": "string", "x-canonical": "{messageId}" }
            """,
            "\"to\"", root: "", homeless: "none"),
        "if (source.Data is not { } value1) { return null; } if (!(value1.State == new MessageDataState(\"on\"))) { return null; }",
        "Data = new MessageData { State = new MessageDataState(\"seen\"), },");

    [Fact]
    public void ThePresenceOfAMemberTellsItsCase() => Maps(
        Message(
            """
            "to": { "type": "string", "x-canonical": "{recipient}" },
            "typing": { "type": "object", "maxProperties": 0, "x-canonical-case": "typing" },
            "read": { "type": "object", "properties": { "id": { "type": "string", "x-canonical": "{messageId}" } }, "required": [ "id" ], "x-canonical-case": "read" }
            """,
            "\"to\"", root: "", homeless: "none"),
        "Typing = global::AgentEvents.Models.ValueMap<global::AgentEvents.Models.Json.RawJson>.Empty, }",
        "Read = new MessageRead { Id = source.MessageId, }, }",
        "if (source.Typing is null) { return null; }",
        "if (source.Read is null) { return null; }");

    [Fact]
    public void ADefaultIsFilledInAndAnotherValueIsALoss() => Maps(
        Message(
            """
            "to": { "type": "string", "x-canonical": "{recipient}" },
            "seconds": { "type": "integer", "minimum": 1, "maximum": 60, "default": 20 },
            "loud": { "type": "boolean", "default": false },
            "channel": { "enum": [ "rcs", "sms" ], "default": "rcs" },
            "lang": { "type": "string", "default": "\"en\"\n" },
            "tags": { "type": "array", "items": { "type": "string" }, "default": [] }
            """,
            "\"to\", \"seconds\", \"loud\", \"channel\", \"lang\", \"tags\""),
        "Seconds = 20, Loud = false, Channel = new MessageChannel(\"rcs\"), Lang = \"\\\"en\\\"\\u000a\", Tags = "
            + "global::AgentEvents.Models.ValueList<string>.Empty, }",
        "if (!(source.Seconds == 20)) { notes.Lose(\"/seconds\", ",
        "if (source.Tags is { Count: > 0 }) { notes.Lose(\"/tags\", ");

    [Fact]
    public void AnOptionalDefaultIsLeftOut() => Mapper(Message(
            """ "to": { "type": "string", "x-canonical": "{recipient}" }, "seconds": { "type": "integer", "minimum": 1, "maximum": 60, "default": 20 } """,
            "\"to\""))
        .ShouldNotContain("Seconds = 20");

    [Fact]
    public void AnArrayOfOneHoldsTheField() => Maps(
        Message(
            """ "to": { "type": "array", "items": { "type": "string", "x-canonical": "rcs:{recipient}" }, "minItems": 1, "maxItems": 1 } """,
            "\"to\""),
        "To = [\"rcs:\" + source.Recipient.ToString()], }",
        "if (source.To is { Count: > 1 }) { return global::AgentEvents.Models.Mapping.MappingResult.NotSupported<Hub>(new "
            + "global::AgentEvents.Models.Mapping.UnsupportedCase(source.GetType().Name, \"several recipients: /to holds more than one item, and Hub "
            + "is about one\")); }",
        "if (source.To is { Count: > 0 })",
        "[new(\"/to/0\", \"recipient\")]");

    [Fact]
    public void AlternativesAreWrittenByTheFieldsThatTheyNeed()
    {
        var code = Squeezed(Mapper(Message(
            """
            "to": { "type": "string", "x-canonical": "{recipient}" },
            "what": { "type": "object", "oneOf": [ { "$ref": "#/$defs/Plain" }, { "$ref": "#/$defs/Noted" } ] }
            """,
            "\"to\", \"what\"",
            root: """
                "x-canonical-case": "typing",
                "$defs": {
                  "Plain": { "type": "object", "properties": { "kind": { "const": "plain" } }, "required": [ "kind" ], "additionalProperties": false },
                  "Noted": { "type": "object", "properties": { "kind": { "const": "noted" }, "note": { "type": "string", "x-canonical": "{note}" } }, "required": [ "kind", "note" ], "additionalProperties": false }
                },
                """)));
        code.ShouldContain("if (source.Note is not null) {");
        code.IndexOf("What = new Noted { Note = source.Note!, }", StringComparison.Ordinal)
            .ShouldBeInRange(0, code.IndexOf("What = new Plain()", StringComparison.Ordinal), "The one that needs more goes first.");
        code.ShouldContain("to__HubTyping(this) ?? to__HubTyping2(this)");
    }

    [Fact]
    public void WhatHasNoPlaceIsLostWithTheReasonOfTheSchema()
    {
        var code = Squeezed(Mapper(Message(
            """ "to": { "type": "string", "x-canonical": "{recipient}" } """,
            "\"to\"",
            root: """ "x-canonical-case": "typing", "x-canonical-loss": { "note": { "reason": "notes are not carried" } }, """)));
        code.ShouldContain("if (source.Note is not null) { notes.Lose(\"note\", \"notes are not carried\"); }");
        code.ShouldContain("if (source.Count is not null) { notes.Lose(\"count\", \"Message has no place for it\"); }");
    }

    [Fact]
    public void AMemberThatNoFieldStandsForIsLostOnTheWayBack() => Maps(
        Message(""" "to": { "type": "string", "x-canonical": "{recipient}" }, "extra": { "type": "string" } """, "\"to\""),
        "if (source.Extra is not null) { notes.Lose(\"/extra\", \"Hub has no field for it\"); }");

    [Fact]
    public void WhatSaysWhichAccountComesFromTheConnection()
    {
        var run = GeneratorRun.Succeeds(Hub, ("acme/openapi.json", """
            { "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "x-canonical-hub": "../hub.schema.json",
              "x-canonical-unsupported": { "read": { "reason": "none" } },
              "paths": { "/{to}": { "put": { "operationId": "type", "x-canonical-case": "typing",
                "parameters": [
                  { "name": "to", "in": "path", "required": true, "description": "To.", "schema": { "description": "To.", "type": "string" }, "x-canonical": "{recipient:digits}" },
                  { "name": "X-Account", "in": "header", "required": true, "description": "Who pays.", "schema": { "description": "Text.", "type": "string" }, "x-connection": true } ],
                "responses": { "204": { "description": "Ok." } } } } } }
            """));
        var sources = run.Sources.ToDictionary(static s => s.HintName, static s => Squeezed(s.SourceText.ToString()));
        sources["Acme.Api.TypeRequest.Mapping.g.cs"].ShouldContain("To = source.Recipient.Digits, XAccount = connection.XAccount, }");
        sources["Acme.Api.ApiConnection.g.cs"].ShouldContain("public required string XAccount { get; init; }");
        sources["Acme.Api.ApiRequest.g.cs"].ShouldContain("HubTyping found => global::Acme.Api.TypeRequest.from__HubTyping(found, connection),");
    }
}
