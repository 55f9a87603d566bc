using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Shop;
using Formulas = AgentEvents.Cli.Satisfaction.Formulas;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Hosting.OpenApi;

/// <summary>The OpenAPI document of an application shows models as their schemas have them.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task BodiesReferToComponentsWithTheRealSchema()
    {
        var stage = await DocumentStage.OfAsync(Routes);

        Body(stage, "/sinch").ShouldBe("#/components/schemas/AgentEvent");
        Body(stage, "/order").ShouldBe("#/components/schemas/Order");
        stage.Json["paths"]!["/order"]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>()
            .ShouldBe("#/components/schemas/Order");
        var event_ = stage.Component("AgentEvent");
        event_["properties"]!["to"]!["pattern"]!.GetValue<string>().ShouldBe("^(?:00)?[1-9][0-9]{8,16}$");
        event_["properties"]!["event"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/AgentEventDetail");
        Texts(event_["required"]).ShouldBe(["to", "event"]);
        event_["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task SchemasOfTheApplicationAreThereToo()
    {
        var stage = await DocumentStage.OfAsync(Routes);

        var order = stage.Component("Order");
        order["properties"]!["id"]!["pattern"]!.GetValue<string>().ShouldBe("^[A-Z]{2}-[0-9]{4,8}$");
        order["properties"]!["placed"]!["format"]!.GetValue<string>().ShouldBe("date-time");
        order["properties"]!["quantity"]!["default"]!.GetValue<int>().ShouldBe(1);
        order["properties"]!["quantity"]!["exclusiveMaximum"]!.GetValue<int>().ShouldBe(100);
        order["patternProperties"]!["^x-"]!["type"]!.GetValue<string>().ShouldBe("string");
        order["properties"]!["payment"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/Payment");
        stage.Component("OrderSize")["enum"]!.AsArray().Count.ShouldBe(2);
        var payment = stage.Component("Payment");
        References(payment["oneOf"]).ShouldBe(["#/components/schemas/Card", "#/components/schemas/Invoice"]);
        payment["discriminator"]!["propertyName"]!.GetValue<string>().ShouldBe("kind");
        payment["discriminator"]!["mapping"]!["card"]!.GetValue<string>().ShouldBe("#/components/schemas/Card");
        stage.Component("Card")["properties"]!["kind"]!["const"]!.GetValue<string>().ShouldBe("card");
    }

    [Fact]
    public async Task ModelsInsideTheTypesOfAnApplicationAreReferredTo()
    {
        var stage = await DocumentStage.OfAsync(Routes);

        var properties = stage.Component("Batch")["properties"]!;
        properties["events"]!["items"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/AgentEvent");
        properties["byName"]!["additionalProperties"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/AgentEvent");
        properties["later"]!["oneOf"]!.AsArray().Count.ShouldBe(2);
        properties["at"]!["format"]!.GetValue<string>().ShouldBe("date-time");
        properties["maybe"]!["allOf"]![0]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/Order");
    }

    [Fact]
    public async Task TwoTypesOfOneNameAreTwoComponents()
    {
        var stage = await DocumentStage.OfAsync(application =>
        {
            application.MapPost("/sinch", (Sinch.AgentEvent posted) => TypedResults.Ok()).WithName("sinch");
            application.MapPost("/google", (Google.AgentEvent posted) => TypedResults.Ok()).WithName("google");
            application.MapPost("/own", (AgentEvent posted) => TypedResults.Ok()).WithName("own");
        });

        Body(stage, "/sinch").ShouldBe("#/components/schemas/AgentEvent");
        Body(stage, "/google").ShouldBe("#/components/schemas/GoogleAgentEvent");
        Body(stage, "/own").ShouldBe("#/components/schemas/OpenApiAgentEvent");
        stage.Component("OpenApiAgentEvent")["properties"]!.AsObject().Select(p => p.Key).ShouldBe(["name"]);
        stage.Component("GoogleAgentEvent").ToJsonString().ShouldContain("eventType");
        stage.Problems.ShouldBeEmpty();
    }

    /// <summary>Every example of the package and every schema of it: what is served gives the verdicts of the generated validators.</summary>
    [Fact]
    public async Task WhatIsServedMeansWhatTheModelsCheck()
    {
        var entries = SchemaCatalogue.Entries.Schemas;
        var stage = await DocumentStage.OfAsync(application =>
        {
            foreach (var entry in entries)
            {
                application.MapPost("/" + entry.Name, () => TypedResults.Ok())
                    .WithMetadata(new AcceptsMetadata(["application/json"], entry.Schema!.Type))
                    .WithName(entry.Name);
            }
        });

        stage.Problems.ShouldBeEmpty();
        var judged = 0;
        foreach (var entry in entries)
        {
            var accepts = stage.JudgeOf(Body(stage, "/" + entry.Name).Split('/')[^1]);
            foreach (var example in Examples(entry.Name.Split('/')[0]))
            {
                var document = File.ReadAllBytes(example);
                accepts(document).ShouldBe(entry.Validator.IsValid(document), $"{entry.Name}: {example}");
                judged++;
            }
        }

        judged.ShouldBeGreaterThan(500);
    }

    private static string Schemas { get; } = Path.Combine(
        typeof(OpenApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!,
        "..",
        "..",
        "schemas");

    private static IEnumerable<string> Examples(string provider)
    {
        var folder = Path.Combine(Schemas, provider, "examples");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "manifest.json" && IsOneValue(File.ReadAllBytes(file)))
            .Order(StringComparer.Ordinal);
    }

    // JSON Schema speaks of values. A document with a member twice, or with half a character, has none; our validators refuse it.
    private static bool IsOneValue(byte[] document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document, new JsonDocumentOptions { AllowDuplicateProperties = false });
            Formulas.JsonValue.Parse(parsed.RootElement.GetRawText());
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Routes(WebApplication application)
    {
        application.MapPost("/sinch", (Sinch.AgentEvent posted) => TypedResults.Ok());
        application.MapPost("/kaleyra", (Kaleyra.TypingRequest posted) => TypedResults.Ok());
        application.MapPost("/order", (Order posted) => TypedResults.Ok(posted));
        application.MapPost("/batch", (Batch posted) => TypedResults.Ok());
    }

    private static string Body(DocumentStage stage, string path) =>
        stage.Json["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>();

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(item => item!.GetValue<string>());

    private static IEnumerable<string> References(JsonNode? array) => array!.AsArray().Select(item => item!["$ref"]!.GetValue<string>());

    /// <summary>A type of an application, with models in it.</summary>
    public sealed record Batch(
        ValueList<Sinch.AgentEvent> Events,
        IReadOnlyDictionary<string, Sinch.AgentEvent> ByName,
        Sinch.AgentEvent? Later,
        Timestamp At,
        Optional<Order> Maybe);

    /// <summary>A type of an application that is called as a model is.</summary>
    public sealed record AgentEvent(string Name);
}
