using System.Reflection;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models;

namespace AgentEvents.Generator.Tests.Mapping;

/// <summary>How long what an event shows lasts is a property of its record, and an annotation that no record could offer is told.</summary>
public sealed class LifetimeTests
{
    private const string Misplaced = "x-lifetime belongs to the object that is the event, whose record offers it; here is no record of its own";

    private static EventLifetime? Of(string schema, string type = "Root", string property = "Lifetime") => (EventLifetime?)LoadedModel.Of(
        GeneratorRun.Succeeds(SchemaText.Verbatim(
            "root.schema.json",
            $$"""{ "$schema": "https://schemas.agentevents.example/dialect.schema.json", {{schema}} }""")),
        type).Type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

    private static string Event(string lifetime, string properties = "\"on\": { \"type\": \"boolean\" }") =>
        $$""" "type": "object", "properties": { {{properties}} }, "x-lifetime": {{lifetime}} """;

    [Fact]
    public void ARecordSaysWhatTheSchemaSays() =>
        Of(Event("""{ "seconds": 20, "approximate": true, "resetBy": "sending \"again\"", "endedBy": "a message" }"""))
            .ShouldBe(new EventLifetime
            {
                Duration = TimeSpan.FromSeconds(20),
                IsApproximate = true,
                ResetBy = "sending \"again\"",
                EndedBy = "a message",
            });

    [Theory]
    [InlineData("20", 20_000)]
    [InlineData("0.5", 500)]
    [InlineData("1.5e1", 15_000)]
    [InlineData("31536000", 31_536_000_000)]
    public void SecondsAreAnyNumber(string seconds, long milliseconds) =>
        Of(Event($$"""{ "seconds": {{seconds}} }""")).ShouldBe(new EventLifetime { Duration = TimeSpan.FromMilliseconds(milliseconds) });

    [Fact]
    public void WhereADocumentIsSilentThereIsNone() => Of(""" "type": "object", "properties": { "on": { "type": "boolean" } } """).ShouldBeNull();

    [Fact]
    public void ACaseOfAUnionHasItsOwn()
    {
        const string union = """
            "oneOf": [ { "$ref": "#/$defs/On" }, { "$ref": "#/$defs/Off" } ],
            "$defs": {
              "On": { "type": "object", "properties": { "a": { "const": "on" } }, "required": [ "a" ], "x-lifetime": { "seconds": 1 } },
              "Off": { "type": "object", "properties": { "a": { "const": "off" } }, "required": [ "a" ] }
            }
            """;
        Of(union, "On").ShouldNotBeNull().Duration.ShouldBe(TimeSpan.FromSeconds(1));
        Of(union, "Off").ShouldBeNull();
        Of(union).ShouldBeNull();
    }

    [Fact]
    public void NamesOfTheSchemaGiveWay()
    {
        var schema = Event("""{ "seconds": 1 }""", """ "lifetime": { "type": "string" } """);
        Of(schema).ShouldNotBeNull();
        LoadedModel.Of($$"""{ {{schema}} }""").Shape.ShouldBe(["LifetimeValue: String?"]);
        Of($$""" "title": "Lifetime", {{Event("""{ "seconds": 1 }""")}} """, "Lifetime", "LifetimeValue").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""«{» "type": "string", "x-lifetime": { "seconds": 1 } }""", "/properties/a")]
    [InlineData("""«{» "type": "array", "items": { "type": "string" }, "x-lifetime": { "seconds": 1 } }""", "/properties/a")]
    [InlineData(
        """«{» "oneOf": [ { "type": "object", "properties": { "a": { "const": 1 } }, "required": [ "a" ] }, { "type": "string" } ], "x-lifetime": { "seconds": 1 } }""",
        "/properties/a")]
    public void WhereNoRecordIsMadeItIsAes0017(string schema, string place) => GeneratorRun.Fails(
        [("a.schema.json", $$"""{ "title": "A", "type": "object", "properties": { "a": {{schema}} } }""")],
        new Expected("AES0017", place, Misplaced));

    [Fact]
    public void BesideAReferenceItIsAes0017() => GeneratorRun.Fails(
        [(
            "a.schema.json",
            """«{» "title": "A", "type": "object", "properties": { "a": { "$ref": "#/$defs/B", "x-lifetime": { "seconds": 1 } } }, "$defs": { "B": { "type": "object", "properties": { "c": { "type": "string" } } } } }""")],
        new Expected("AES0017", "", Misplaced));

    [Fact]
    public void AnOperationThatIsTheEventHasItToo()
    {
        var run = GeneratorRun.Succeeds(("acme/openapi.json", """
            {
              "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "info": { "title": "Acme", "version": "1" },
              "paths": { "/{to}/typing": { "post": {
                "operationId": "type", "x-lifetime": { "seconds": 30 },
                "parameters": [ { "name": "to", "in": "path", "required": true, "description": "Who.", "schema": { "description": "Text.", "type": "string" } } ],
                "responses": { "204": { "description": "Ok." } } } } }
            }
            """));
        var lifetime = StrictCompilation.Load(run).GetType("Acme.Api.TypeRequest")!.GetProperty("Lifetime")!.GetValue(null);
        lifetime.ShouldBe(new EventLifetime { Duration = TimeSpan.FromSeconds(30) });
    }
}
