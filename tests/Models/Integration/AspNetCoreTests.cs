using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AgentEvents.Models.Tests.Corpus;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Models.Tests.Integration;

/// <summary>Minimal APIs of ASP.NET Core and the JSON helpers of HttpClient take models as they are.</summary>
/// <param name="server">The server.</param>
public sealed class AspNetCoreTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AModelIsBoundFromTheBodyAndReturned()
    {
        var request = new Kaleyra.TypingRequest { From = "agent", To = "+15550001111" };

        using var response = await server.Client.PostAsJsonAsync("/typing", request, ModelCase.Options, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);
        Encoding.UTF8.GetString(bytes).ShouldBe("""{"code":"RCS1002","data":{"requestId":"r","to":"+15550001111","messageId":"agent"}}""");
        var published = await response.Content.ReadFromJsonAsync<Kaleyra.EventResponse>(ModelCase.Options, Cancellation);
        published.ShouldBeOfType<Kaleyra.EventPublished>().Data.To.ShouldBe("+15550001111");
    }

    [Theory]
    [InlineData("""{"from":"agent","to":"15550001111","composing":{}}""")]
    [InlineData("""{"from":"agent","to":"+15550001111","composing":{},"more":1}""")]
    [InlineData("""{"from":"agent","to":"+15550001111","composing":""")]
    [InlineData("")]
    [InlineData("null")]
    public async Task AnInvalidBodyIsABadRequest(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await server.Client.PostAsync("/typing", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task EveryUserEventGoesThroughAServerUnchanged()
    {
        foreach (var example in Examples.Valid.Where(e => e.Schema == "google/user-event.schema.json"))
        {
            var expected = Google.UserEvent.Parse(example.Utf8);
            using var content = new ByteArrayContent(example.Utf8);
            content.Headers.ContentType = new("application/json");

            using var response = await server.Client.PostAsync("/user-events", content, Cancellation);

            // The web defaults of ASP.NET Core allow a depth of 64, as we do.
            response.StatusCode.ShouldBe(HttpStatusCode.OK, example.Path);
            (await response.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(expected.ToUtf8Bytes(), example.Path);
        }
    }

    [Fact]
    public async Task HttpClientSendsOurBytes()
    {
        Google.UserEvent value = new Google.UserTextMessage { SenderPhoneNumber = "+15550001111", EventId = "e", AgentId = "a", Text = "<1+1>é" };

        using var response = await server.Client.PostAsJsonAsync("/raw", value, ModelCase.Options, Cancellation);

        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);
        bytes.ShouldBe(value.ToUtf8Bytes());
        Encoding.UTF8.GetString(bytes).ShouldContain("\"+15550001111\"");
    }

    // Minimal APIs take any public static TryParse for their own, which reads routes and queries, and refuse one with another signature.
    [Fact]
    public void AModelIsTakenFromTheBodyWithoutSayingSo() =>
        RequestDelegateFactory.Create((Kaleyra.TypingRequest request) => request.To).RequestDelegate.ShouldNotBeNull();

    [Fact]
    public async Task AnAnswerThatIsNoModelIsAJsonException()
    {
        using var message = new HttpResponseMessage { Content = new StringContent("{}", Encoding.UTF8, "application/json") };

        await Should.ThrowAsync<JsonException>(() => message.Content.ReadFromJsonAsync<Kaleyra.EventResponse>(ModelCase.Options, Cancellation));
    }
}
