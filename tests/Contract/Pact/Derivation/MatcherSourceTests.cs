using System.Text.Encodings.Web;
using System.Text.Json;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract.Pacts.Derivation;

/// <summary>Rules come from the schema, values from the example.</summary>
public sealed class MatcherSourceTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void AConstantIsComparedAStringIsOfItsKindAndAPatternIsKept()
    {
        var (body, optional) = Derive("google/user-event.schema.json", "google/examples/valid/user-read.json");

        body.GetProperty("eventType").ToString().ShouldBe("""{"pact:matcher:type":"equality","value":"READ"}""");
        body.GetProperty("messageId").ToString().ShouldBe("""{"pact:matcher:type":"type","value":"MxyB2vPbC2T6SgKf4tVkEZ7g"}""");
        var number = body.GetProperty("senderPhoneNumber");
        number.GetProperty("pact:matcher:type").GetString().ShouldBe("regex");
        number.GetProperty("value").GetString().ShouldBe("+12223334444");
        number.GetProperty("regex").GetString().ShouldBe("^\\+[1-9][0-9]{1,14}$");
        optional.ShouldBeEmpty();
    }

    [Fact]
    public void AnIntegerIsAnIntegerAndWhatMayBeMissingIsNamed()
    {
        var (body, optional) = Derive("google/user-event.schema.json", "google/examples/valid/user-file.json");

        body.GetProperty("userFile")
            .GetProperty("payload")
            .GetProperty("fileSizeBytes")
            .ToString()
            .ShouldBe("""{"pact:matcher:type":"integer","value":127806}""");
        optional.ShouldBe(["/userFile/payload/fileSizeBytes", "/userFile/payload/fileName", "/eventId"]);
    }

    [Theory]
    [InlineData(
        """{"type":"array","items":{"type":"string"}}""",
        """["a","b"]""",
        """{"pact:matcher:type":"type","value":[{"pact:matcher:type":"type","value":"a"}],"min":1}""")]
    [InlineData(
        """{"type":"array","minItems":2,"items":{"const":1}}""",
        "[1,1]",
        """{"pact:matcher:type":"type","value":[{"pact:matcher:type":"equality","value":1}],"min":2}""")]
    [InlineData("""{"type":"array"}""", "[]", """{"pact:matcher:type":"type","value":[]}""")]
    [InlineData("""{"type":"array","maxItems":0}""", "[]", """{"pact:matcher:type":"equality","value":[]}""")]
    [InlineData("""{"type":"string","enum":["A_B","C"]}""", "\"C\"", """{"pact:matcher:type":"regex","value":"C","regex":"^(?:A_B|C)$"}""")]
    [InlineData("""{"type":"integer"}""", "9223372036854775807", """{"pact:matcher:type":"integer","value":9223372036854775807}""")]
    [InlineData("""{"type":"number"}""", "1.50", """{"pact:matcher:type":"number","value":1.50}""")]
    [InlineData("""{"type":"boolean"}""", "true", """{"pact:matcher:type":"type","value":true}""")]
    [InlineData("""{"allOf":[{"type":"string"},{"pattern":"^a$"}]}""", "\"a\"", """{"pact:matcher:type":"regex","value":"a","regex":"^a$"}""")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"integer"}]}""", "1", """{"pact:matcher:type":"integer","value":1}""")]
    public void EveryKindOfValueHasItsRule(string schema, string example, string body) =>
        MatcherSource.Derive(Inline(schema), Json(example)).Body.ToJsonString(Readable).ShouldBe(body);

    [Theory]
    [InlineData("""{"pattern":"^\\d$"}""", "\"1\"", "reads differently")]
    [InlineData("""{"pattern":"^(?=a)a$"}""", "\"a\"", "reads differently")]
    [InlineData("""{"enum":["a.b"]}""", "\"a.b\"", "escaped")]
    [InlineData("""{"oneOf":[{"type":"string"},{"minLength":1}]}""", "\"a\"", "2 branches")]
    [InlineData("""{"properties":{"a":false}}""", """{"a":1}""", "refuses /a")]
    [InlineData("true", "1", "no schema says anything")]
    public void WhatCannotBeDerivedIsRefused(string schema, string example, string why) =>
        Should.Throw<InvalidDataException>(() => MatcherSource.Derive(Inline(schema), Json(example))).Message.ShouldContain(why);

    [Fact]
    public void AnExampleOfNoBranchIsRefused() =>
        Should.Throw<InvalidDataException>(() => Derive("google/user-event.schema.json", "google/examples/invalid/user-text-and-file.json")).Message
            .ShouldContain("0 branches");

    [Fact]
    public void AMemberThatNoSchemaNamesIsLeftOut() =>
        Derive("google/user-event.schema.json", "google/examples/valid/user-event-unknown.json").Body.EnumerateObject()
            .Select(static member => member.Name).ShouldBe(["senderPhoneNumber", "eventType", "eventId", "agentId"]);

    [Fact]
    public void AReferenceThatLeadsNowhereIsRefused() =>
        Should.Throw<InvalidDataException>(() => Derive(
            "google/user-event.schema.json#/$defs/Nothing",
            "google/examples/valid/user-text.json")).Message
            .ShouldContain("nowhere");

    /// <summary>Every body that a provider's operations carry can be derived: a binding needs nothing but the names of schema and example.</summary>
    [Theory]
    [InlineData("sinch/agent-event.schema.json")]
    [InlineData("sinch/event-accepted.schema.json")]
    [InlineData("sinch/error-response.schema.json")]
    [InlineData("google/agent-event.schema.json")]
    [InlineData("google/agent-event-resource.schema.json")]
    [InlineData("google/error-response.schema.json")]
    [InlineData("kaleyra/typing-request.schema.json")]
    [InlineData("kaleyra/event-response.schema.json")]
    public void BodiesOfEveryOperationCanBeDerived(string schema)
    {
        var examples = Manifest.All.Where(example => example.IsValid && $"{example.Provider}/{example.Schema}" == schema).ToList();

        examples.ShouldNotBeEmpty();
        examples.Where(example => Derive(schema, example.Path).Body.ValueKind != JsonValueKind.Object).ShouldBeEmpty();
    }

    private static Subschema Inline(string schema) => new("inline.schema.json", "", Json(schema));

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static (JsonElement Body, IReadOnlyList<string> Optional) Derive(string schema, string example)
    {
        using var document = JsonDocument.Parse(SchemaFolder.ReadBytes(example), new JsonDocumentOptions { AllowDuplicateProperties = true });
        var (body, optional) = MatcherSource.Derive(schema, document.RootElement);
        return (JsonSerializer.SerializeToElement(body), optional);
    }
}
