using System.Net;
using System.Text.Json.Nodes;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator;
using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Hosting.OpenApi;

/// <summary>An application that describes itself at /openapi/v1.json, and what our own reader makes of the description.</summary>
internal sealed class DocumentStage
{
    private readonly SchemaDocument _document;

    private DocumentStage(string text)
    {
        Text = text;
        Json = JsonNode.Parse(text)!;
        _document = SchemaDocument.Read("openapi.json", "file:///openapi.json", text);
    }

    /// <summary>The document as it is served.</summary>
    public string Text { get; }

    /// <summary>The same.</summary>
    public JsonNode Json { get; }

    /// <summary>The component of a name.</summary>
    public JsonObject Component(string name) => Json["components"]!["schemas"]![name].ShouldNotBeNull(name).AsObject();

    /// <summary>What the generator finds wrong with the document.</summary>
    public IEnumerable<string> Problems => SchemaPipeline
        .Bundle([.. _document.WithOperations()], "Read.Again", foreign: new ForeignDialects())
        .Select(SchemaPipeline.Bind)
        .SelectMany(bound => bound.Problems)
        .Where(problem => problem.IsError)
        .Select(problem => $"{problem.Kind}: {string.Join("; ", problem.Arguments)}");

    /// <summary>What says whether a document satisfies a component, as it is served.</summary>
    public Func<byte[], bool> JudgeOf(string component)
    {
        var read = new GraphReader([_document]).Read(new SchemaLocation(_document.Uri, "/components/schemas/" + component));
        read.Problem.ShouldBeNull(component);
        var schemas = new SchemaSet(read.Graph!);
        var root = schemas.Of(0, read.Root);
        return utf8 => new Question(schemas).Holds(
            root,
            AgentEvents.Cli.Satisfaction.Formulas.JsonValue.Parse(System.Text.Encoding.UTF8.GetString(utf8)));
    }

    /// <summary>Starts an application, asks for its document, and stops it.</summary>
    public static async Task<DocumentStage> OfAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddAgentEventModels();
        builder.Services.AddOpenApi(options => options.AddAgentEventSchemas());
        await using var application = builder.Build();
        application.MapOpenApi();
        map(application);
        await application.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        var place = new Uri(new Uri(application.Urls.Single()), "openapi/v1.json");
        await http.GetStringAsync(place, TestContext.Current.CancellationToken);

        // A document is made anew for each request; the second is as good as the first.
        return new DocumentStage(await http.GetStringAsync(place, TestContext.Current.CancellationToken));
    }
}
