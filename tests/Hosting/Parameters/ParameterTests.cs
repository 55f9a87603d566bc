using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AgentEvents.Models;
using AgentEvents.Models.Sinch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Hosting.Parameters;

/// <summary>Models are parameters like any other, and what violates a schema is answered place by place.</summary>
public sealed class ParameterTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private WebApplication? _application;

    public static TheoryData<string> Paths => ["minimal", "controller"];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddControllers().AddApplicationPart(typeof(ParameterController).Assembly);
        builder.Services.AddAgentEventModels();
        _application = builder.Build();
        _application.UseExceptionHandler();
        _application.MapControllers();
        _application.MapPost("/minimal/model", (AgentEvent model) => model);
        _application.MapPost("/minimal/wrapped", (Wrapped wrapped) => wrapped.Events.Count);
        await _application.StartAsync(TestContext.Current.CancellationToken);
        _http.BaseAddress = new Uri(_application.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _application!.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task AModelIsReadAndWritten(string kind)
    {
        const string document = """{"to":"46555123456","event":{"type":"agent_composing"}}""";

        var (status, body) = await PostAsync($"{kind}/model", document);

        (status, body).ShouldBe((200, document));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task EveryViolationIsAnEntryUnderItsPointer(string kind)
    {
        var (status, body) = await PostAsync(
            $"{kind}/model",
            """{"to":"no number of anybody","event":{"type":"agent_read"},"more":"no text of anybody"}""");

        status.ShouldBe(400);
        var problem = JsonSerializer.Deserialize<ValidationProblemDetails>(body, JsonSerializerOptions.Web)!;
        problem.Errors.Keys.ShouldBe(["/to", "/event", "/more"], ignoreOrder: true, body);
        problem.Status.ShouldBe(400);
        body.ShouldNotContain("anybody");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task PointersLeadThroughTheTypesOfTheApplication(string kind)
    {
        var (status, body) = await PostAsync(
            $"{kind}/wrapped",
            """{"events":[{"to":"46555123456","event":{"type":"agent_composing"}},{"to":"x"}]}""");

        status.ShouldBe(400);
        JsonSerializer.Deserialize<ValidationProblemDetails>(body, JsonSerializerOptions.Web)!.Errors.Keys
            .ShouldBe(["/events/1/to", "/events/1"], ignoreOrder: true, body);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task WhatIsNoJsonIsABadRequest(string kind) => (await PostAsync($"{kind}/model", """{"to":"4""")).Status.ShouldBe(400);

    private async Task<(int Status, string Body)> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A type of an application, with models in it.</summary>
    public sealed record Wrapped(ValueList<AgentEvent> Events);
}
