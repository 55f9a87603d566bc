using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>Controllers on a real Kestrel: what is wrong with a body stands in the model state under its path.</summary>
public sealed class ModelStateTests
{
    private const string Body = """
        {"id":"1","sentAt":"2024-02-29T12:00:00Z","readAt":null,"recipient":"+46555123456",
        "events":[{"to":"46555123456","event":{"type":"agent_composing"}},{"to":"secret","event":{"type":"agent_read"},"event_id":1}]}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheFormatterOfTheDocumentationFilesEveryViolationUnderItsOwnKey()
    {
        var errors = await ErrorsOf(services => JsonPageExamples.AddFormatter(services), Body);

        errors.Keys.ShouldBe(["$.events[1].to", "$.events[1].event", "$.events[1].event_id"], ignoreOrder: true);
        errors["$.events[1].to"].ShouldHaveSingleItem().ShouldStartWith("must match the pattern");
        string.Concat(errors.Values.SelectMany(messages => messages)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task ItFilesWhatIsNoTimestampToo()
    {
        var errors = await ErrorsOf(
            services => JsonPageExamples.AddFormatter(services),
            Body.Replace("2024-02-29T12:00:00Z", "secret", StringComparison.Ordinal));

        errors.Keys.ShouldBe(["$.sentAt"]);
        errors["$.sentAt"].ShouldHaveSingleItem().ShouldContain("Path: $.sentAt");
        string.Concat(errors.Values.SelectMany(messages => messages)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task TheFormatterOfTheFrameworkFilesAllUnderOneKeyInsideTheDocument()
    {
        var errors = await ErrorsOf(services => services.AddControllers(), Body);

        errors.Keys.ShouldHaveSingleItem().ShouldStartWith("$.events[1]");
        string.Concat(errors.Values.SelectMany(messages => messages)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task AGoodBodyIsBound() =>
        (await Post(services => JsonPageExamples.AddFormatter(services), Body.Replace("\"secret\"", "\"46555123456\"", StringComparison.Ordinal)
            .Replace("""{"type":"agent_read"},"event_id":1""", """{"type":"agent_composing"}""", StringComparison.Ordinal)))
                .ShouldBe((HttpStatusCode.OK, "2 events to +46555123456"));

    private static async Task<Dictionary<string, string[]>> ErrorsOf(Action<IServiceCollection> configure, string body)
    {
        var (status, text) = await Post(configure, body);
        status.ShouldBe(HttpStatusCode.BadRequest, text);
        using var problem = JsonDocument.Parse(text);
        var errors = problem.RootElement.GetProperty("errors").Deserialize<Dictionary<string, string[]>>().ShouldNotBeNull();

        // The framework adds that it has no body then.
        errors.Remove("delivery").ShouldBeTrue();
        return errors;
    }

    private static async Task<(HttpStatusCode Status, string Text)> Post(Action<IServiceCollection> configure, string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        configure(builder.Services);
        builder.Services.AddControllers().AddApplicationPart(typeof(DeliveriesController).Assembly);
        await using var application = builder.Build();
        application.MapControllers();
        await application.StartAsync(Cancellation);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await client.PostAsync(new Uri(application.Urls.Single() + "/deliveries"), content, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}

/// <summary>A controller that takes the record of the documentation.</summary>
[ApiController]
[Route("deliveries")]
public sealed class DeliveriesController : ControllerBase
{
    /// <summary>Takes it.</summary>
    /// <param name="delivery">The body.</param>
    [HttpPost]
    public ActionResult<string> Post(Delivery delivery) => Ok($"{delivery.Events.Count} events to {delivery.Recipient}");
}
