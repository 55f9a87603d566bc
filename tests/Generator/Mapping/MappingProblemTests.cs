using AgentEvents.Generator.Tests.Fixture;
using static AgentEvents.Generator.Tests.Mapping.MappingSchemas;

namespace AgentEvents.Generator.Tests.Mapping;

/// <summary>An annotation that means nothing, and a request that could not be sent, are told at the line of the schema, once.</summary>
public sealed class MappingProblemTests
{
    private static void Fails(SchemaText message, string id, params string[] arguments) => GeneratorRun.Fails([Hub, message], new Expected(id, arguments));

    private static SchemaText To(string schema, string required = "\"to\"") => Message($$""" "to": {{schema}} """, required);

    [Theory]
    [InlineData("{recipient", "a brace is not closed")]
    [InlineData("recipient}", "a brace is closed that was not opened")]
    [InlineData("{recipient}{note}", "two fields follow one another, so nobody could tell where the first ends")]
    [InlineData("{recipient:plus}", "between braces stands a field, or a field, a colon and the modifier digits")]
    [InlineData("{}", "between braces stands a field, or a field, a colon and the modifier digits")]
    [InlineData("rcs", "it names no field; a value that is always the same is a const")]
    public void ATemplateThatIsNoneIsAes0017(string template, string reason) => Fails(
        To($$"""«{» "type": "string", "x-canonical": "{{template}}" }"""),
        "AES0017", "/properties/to", $"the template '{template}' is none: {reason}");

    [Fact]
    public void AFieldThatNoCaseHasIsAes0017() => Fails(
        To("""«{» "type": "string", "x-canonical": "{recipent}" }"""),
        "AES0017", "/properties/to", "the template '{recipent}' names 'recipent', which is no field of any canonical case");

    [Theory]
    [InlineData("integer", "{note}")]
    [InlineData("boolean", "{recipient}")]
    [InlineData("string", "{count}")]
    public void ATemplateBetweenTypesThatDifferIsAes0017(string type, string template) => Fails(
        To($$"""«{» "type": "{{type}}", "minimum": 0, "maximum": 100, "x-canonical": "{{template}}" }"""),
        "AES0017", "/properties/to", $"the template '{template}' makes text, and neither the member nor the field is anything else unless both are the same");

    [Fact]
    public void DigitsOfWhatIsNoNumberAreAes0017() => Fails(
        To("""«{» "type": "string", "x-canonical": "{note:digits}" }"""),
        "AES0017", "/properties/to", "in the template '{note:digits}', digits is for phone numbers");

    [Fact]
    public void ACaseThatIsNoneIsAes0017() => GeneratorRun.Fails(
        [Hub, Message(""" "state": «{» "type": "string", "enum": [ "on", "off" ], "x-canonical-case": { "on": "typing", "off": "typin" } } """, "\"state\"", root: "")],
        new Expected("AES0017", "/properties/state", "'typin' is no canonical case; those are typing, read"));

    [Theory]
    [InlineData("""«{» "enum": [ "on" ], "x-canonical-case": { "no": "typing" } }""", "'no' stands for a case, and the schema does not allow it")]
    [InlineData("""«{» "type": "integer", "minimum": 0, "maximum": 9, "x-canonical-case": { "1": "typing" } }""", "only the values of strings can tell cases")]
    [InlineData("""«{» "enum": [ "on", "begun" ], "x-canonical-case": { "on": "typing", "begun": "typing" } }""", "several values stand for 'typing', so nobody could tell which one to write")]
    public void AValueThatCannotTellItsCaseIsAes0017(string state, string reason) =>
        Fails(Message($$""" "state": {{state}} """, "\"state\"", root: ""), "AES0017", "/properties/state", reason);

    [Theory]
    [InlineData("other.schema.json")]
    [InlineData("hub.schema.json#/$defs/HubRead")]
    public void AHubThatIsNoUnionIsAes0017(string hub) => GeneratorRun.Fails(
        [
            Hub,
            ("message.schema.json", $$"""{ "title": "Message", "x-canonical-hub": «"»{{hub}}", "type": "object", "properties": { "a": { "type": "string" } } }"""),
            ("other.schema.json", """{ "title": "Other", "type": "object", "properties": { "a": { "type": "string" } } }"""),
        ],
        new Expected("AES0017", "", "x-canonical-hub leads to no union of records that are told apart by a constant"));

    [Theory]
    [InlineData("""«{» "type": "string" }""")]
    [InlineData("""«{» "type": "string", "x-canonical": "{messageId}" }""")]
    [InlineData("""«{» "type": "array", "items": { "type": "string", "x-canonical": "{recipient}" }, "minItems": 1 }""")]
    public void ARequiredMemberThatNothingFeedsIsAes0018(string schema) => Fails(To(schema), "AES0018", "to", "typing");

    [Theory]
    [InlineData("\"pattern\": \"^[0-9]+$\"", "the pattern ^[0-9]+$ does not match")]
    [InlineData("\"minLength\": 20", "is too short")]
    [InlineData("\"maxLength\": 5", "is too long")]
    public void ATemplateThatItsSchemaRefusesIsAes0019(string check, string reason) => Fails(
        To($$"""«{» "type": "string", {{check}}, "x-canonical": "{recipient}" }"""),
        "AES0019", "{recipient}", "/properties/to", "+46555123456", reason);

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
                ("acme/openapi.json", $$"""{ "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "x-canonical-hub": «"../hub.schema.json"», {{reason}} "paths": { "/a": {{Operation("one", first)}}, "/b": {{Operation("two", second)}} } }"""),
            ],
            new Expected("AES0020", named, what, "Api"));
    }
}
