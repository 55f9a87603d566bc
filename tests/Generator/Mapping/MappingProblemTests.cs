using AgentEvents.Generator.Tests.Fixture;
using static AgentEvents.Generator.Tests.Mapping.MappingSchemas;

namespace AgentEvents.Generator.Tests.Mapping;

/// <summary>An annotation that means nothing, and a request that could not be sent, are told at the line of the schema, once.</summary>
public sealed class MappingProblemTests
{
    private static void Fails(SchemaText message, string id, params string[] arguments) =>
        GeneratorRun.Fails([Hub, message], new Expected(id, arguments));

    private static SchemaText To(string schema, string required = "\"to\"") => Message($$""" "to": {{schema}} """, required);

    [Theory]
    [InlineData("{recipient", "a brace is not closed")]
    [InlineData("recipient}", "a brace is closed that was not opened")]
    [InlineData("{recipient}{note}", "two fields follow one another, so nobody could tell where the first ends")]
    [InlineData(
        "{recipient:plus}",
        "between braces stands a field, or a field, a colon and one of the modifiers digits, Z, +0000, utc, .000Z, .000+0000, .000utc")]
    [InlineData("{}", "between braces stands a field, or a field, a colon and one of the modifiers digits, Z, +0000, utc, .000Z, .000+0000, .000utc")]
    [InlineData("rcs", "it names no field; a value that is always the same is a const")]
    public void ATemplateThatIsNoneIsAes0017(string template, string reason) => Fails(
        To($$"""«{» "type": "string", "x-canonical": "{{template}}" }"""),
        "AES0017", "/properties/to", $"the template '{template}' is none: {reason}");

    [Fact]
    public void AFieldThatNoCaseHasIsAes0017() => Fails(
        To("""«{» "type": "string", "x-canonical": "{recipent}" }"""),
        "AES0017", "/properties/to", "the template '{recipent}' names 'recipent', which is no field of any canonical case");

    [Theory]
    [InlineData("integer", "rcs{note}")]
    [InlineData("boolean", "{recipient}")]
    [InlineData("string", "{count}")]
    public void ATemplateBetweenTypesThatDifferIsAes0017(string type, string template) => Fails(
        To($$"""«{» "type": "{{type}}", "minimum": 0, "maximum": 100, "x-canonical": "{{template}}" }"""),
        "AES0017",
        "/properties/to",
        $"the template '{template}' makes text, and neither the member nor the field is anything else unless both are the same");

    [Fact]
    public void DigitsOfWhatIsNoNumberAreAes0017() => Fails(
        To("""«{» "type": "string", "x-canonical": "{note:digits}" }"""),
        "AES0017", "/properties/to", "in the template '{note:digits}', digits is for phone numbers");

    [Fact]
    public void ACaseThatIsNoneIsAes0017() => GeneratorRun.Fails(
        [Hub, Message(
            """ "state": «{» "type": "string", "enum": [ "on", "off" ], "x-canonical-case": { "on": "typing", "off": "typin" } } """,
            "\"state\"",
            root: "")],
        new Expected("AES0017", "/properties/state", "'typin' is no canonical case; those are typing, read"));

    [Theory]
    [InlineData("""«{» "enum": [ "on" ], "x-canonical-case": { "no": "typing" } }""", "'no' stands for a case, and the schema does not allow it")]
    [InlineData(
        """«{» "type": "integer", "minimum": 0, "maximum": 9, "x-canonical-case": { "1": "typing" } }""",
        "only the values of strings can tell cases")]
    [InlineData(
        """«{» "enum": [ "on", "begun" ], "x-canonical-case": { "on": "typing", "begun": "typing" } }""",
        "several values stand for 'typing', so nobody could tell which one to write")]
    public void AValueThatCannotTellItsCaseIsAes0017(string state, string reason) =>
        Fails(Message($$""" "state": {{state}} """, "\"state\"", root: ""), "AES0017", "/properties/state", reason);

    [Theory]
    [InlineData("other.schema.json")]
    [InlineData("hub.schema.json#/$defs/HubRead")]
    public void AHubThatIsNoUnionIsAes0017(string hub) => GeneratorRun.Fails(
        [
            Hub,
            (
                "message.schema.json",
                $$"""{ "title": "Message", "x-canonical-hub": «"»{{hub}}", "type": "object", "properties": { "a": { "type": "string" } } }"""),
            ("other.schema.json", """{ "title": "Other", "type": "object", "properties": { "a": { "type": "string" } } }"""),
        ],
        new Expected("AES0017", "", "x-canonical-hub leads to no union of records that are told apart by a constant"));

    [Theory]
    [InlineData("""«{» "type": "string" }""", "give it an x-canonical, a default or x-connection")]
    [InlineData("""«{» "type": "string", "x-canonical": "{messageId}" }""", "its template '{messageId}' names fields that this case does not have")]
    [InlineData("""{ "type": "array", "items": «{» "type": "string" }, "minItems": 1 }""", "give it an x-canonical, a default or x-connection")]
    public void ARequiredMemberThatNothingFeedsIsAes0018(string schema, string reason) => Fails(To(schema), "AES0018", "to", "typing", reason);

    [Theory]
    [InlineData("{recipient}", "\"pattern\": \"^[0-9]+$\"", "it writes '+46555123456', for example, which the pattern ^[0-9]+$ does not match")]
    [InlineData("{recipient}", "\"minLength\": 20", "it writes '+46555123456', for example, which is too short")]
    [InlineData("{recipient}", "\"maxLength\": 1", "it writes '+46555123456', for example, which is too long")]
    [InlineData("rcs:{note}", "\"pattern\": \"^sms:\"", "it writes 'rcs:hello', for example, which the pattern ^sms: does not match")]
    [InlineData("rcs:{note}", "\"maxLength\": 3", "it writes 'rcs:hello', for example, which is too long")]
    [InlineData("notes/{note}", "\"examples\": [ \"note-1\" ]", "its own example 'note-1' does not follow it")]
    [InlineData("{recipient}", "\"examples\": [ \"a user\" ]", "its own example 'a user' does not follow it")]
    public void ATemplateThatItsSchemaRefusesIsAes0019(string template, string check, string reason) => Fails(
        To($$"""«{» "type": "string", {{check}}, "x-canonical": "{{template}}" }"""),
        "AES0019", template, "/properties/to", reason);

    [Theory]
    [InlineData("{note}", "\"pattern\": \"^agent_.*$\"")]
    [InlineData("{note}", "\"pattern\": \"^agent_.*$\", \"examples\": [ \"agent_1\" ]")]
    [InlineData("{note}", "\"minLength\": 30")]
    [InlineData("{recipient}", "\"pattern\": \"^\\\\+49[0-9]+$\"")]
    [InlineData("{recipient:digits}", "\"pattern\": \"^1[0-9]{10}$\"")]
    [InlineData("{recipient}", "\"minLength\": 16")]
    [InlineData("agents/{note}/users/{recipient}", "\"pattern\": \"^agents/[a-z]{3}/users/\\\\+1[0-9]{10}$\"")]
    public void ATemplateThatSomeValueFitsIsRight(string template, string check) => GeneratorRun.Succeeds(
        Hub,
        Message(
            $$""" "to": { "type": "string", {{check}}, "x-canonical": "{{template}}" }, "user": { "type": "string", "x-canonical": "{recipient}" } """,
            "\"to\", \"user\""));

    [Fact]
    public void ATimeInAStringNeedsItsForm() => Fails(
        To("""«{» "type": "string", "x-canonical": "{at}" }"""),
        "AES0017", "/properties/to", "in the template '{at}', the field at is a time, and the member is no date-time: say how the time is written, "
            + "as in {at:+0000} (a zone without a colon), {at:utc} (no zone) or {at:Z}, "
            + "with .000 in front where milliseconds are always written; or give the member the format date-time");

    [Fact]
    public void AModifierOfTimesIsForTimes() => Fails(
        To("""«{» "type": "string", "x-canonical": "{note:utc}" }"""),
        "AES0017", "/properties/to", "in the template '{note:utc}', utc is for times");


    [Fact]
    public void ACaseWithoutAPlaceAndAReasonIsAes0020AtTheRoot() => GeneratorRun.Fails(
        [
            Hub,
            ("message.schema.json", """
                «{» "title": "Message", "x-canonical-hub": "hub.schema.json", "x-canonical-case": "typing", "type": "object",
                  "properties": { "to": { "type": "string", "x-canonical": "{recipient}" } }, "required": [ "to" ] }
                """),
        ],
        new Expected("AES0020", "read", "has no place, and no x-canonical-unsupported says why,", "Message"));

    [Theory]
    [InlineData("typing", "typing", "is carried by several operations, so nobody could tell which to use,", "typing", "read")]
    [InlineData("typing", "", "is carried by no operation, and no x-canonical-unsupported says why,", "read", "")]
    public void AnOperationForEachCaseOrAReason(string first, string second, string what, string named, string homeless)
    {
        string Operation(string id, string marked) => $$"""
            { "post": { "operationId": "{{id}}"{{(marked.Length > 0 ? $", \"x-canonical-case\": \"{marked}\"" : "")}},
              "parameters": [ { "name": "to", "in": "query", "required": true, "description": "To.", "schema": { "description": "To.", "type": "string" }, "x-canonical": "{recipient}" } ],
              "responses": { "204": { "description": "Ok." } } } }
            """;
        var reason = homeless.Length > 0 ? $$""" "x-canonical-unsupported": { "{{homeless}}": { "reason": "none" } }, """ : "";
        GeneratorRun.Fails(
            [
                Hub,
                (
                    "acme/openapi.json",
                    $$"""{ "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "x-canonical-hub": «"../hub.schema.json"», {{reason}} "paths": { "/a": {{Operation("one", first)}}, "/b": {{Operation("two", second)}} } }"""),
            ],
            new Expected("AES0020", named, what, "Api"));
    }
}
