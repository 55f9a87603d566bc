using System.IO.Compression;
using System.Net;
using System.Text;

namespace AgentEvents.StandIn.Tests;

/// <summary>Google's own clients send bodies in gzip, and whatever reads requests takes them from every client.</summary>
public sealed class EncodedBodyTests
{
    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }

    private static HttpRequestMessage Encoded(HttpRequestMessage message, byte[] body, params string[] codings)
    {
        var mediaType = message.Content!.Headers.NonValidated["Content-Type"].ToString();
        message.Content = new ByteArrayContent(body);
        message.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        message.Content.Headers.TryAddWithoutValidation("Content-Encoding", codings);
        return message;
    }

    private static async Task<HttpRequestMessage[]> AllAsync(Stage stage, Func<byte[], byte[]> encode, string coding)
    {
        HttpRequestMessage[] messages = [stage.ForSinch(), stage.ForGoogle(), stage.ForKaleyra()];
        foreach (var message in messages)
        {
            Encoded(message, encode(await message.Content!.ReadAsByteArrayAsync(Stage.Cancellation)), coding);
        }

        return messages;
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("X-GZIP")]
    [InlineData("identity, gzip")]
    public async Task EveryProviderTakesGzip(string coding)
    {
        await using var stage = await Stage.SetAsync();
        foreach (var message in await AllAsync(stage, Zip, coding))
        {
            using (message)
            {
                using var response = await stage.SendAsync(message);
                response.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }

        stage.StandIn.Received.Select(received => received.Event!.Recipient.ToString()).Distinct().ShouldHaveSingleItem();
        stage.StandIn.Received.Select(received => received.Wire.Body.ToArray()[0]).ShouldAllBe(first => first == 0x1F);
        stage.StandIn.Received.ShouldAllBe(received => received.Wire.Headers.Any(field => field.Name == "Content-Encoding"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip, deflate")]
    [InlineData("gzip,gzip,gzip,gzip,gzip")]
    public async Task AnUnknownCodingIsRefusedWithThoseThatAreKnown(string coding)
    {
        await using var stage = await Stage.SetAsync();
        foreach (var message in await AllAsync(stage, Zip, coding))
        {
            using (message)
            {
                using var response = await stage.SendAsync(message);
                response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
                response.Headers.GetValues("Accept-Encoding").ShouldBe(["gzip, identity"]);
                (await response.Content.ReadAsStringAsync(Stage.Cancellation)).ShouldContain("content coding");
            }
        }
    }

    [Fact]
    public async Task ABodyThatIsNoGzipIsAnInvalidRequest()
    {
        await using var stage = await Stage.SetAsync();
        foreach (var encode in (Func<byte[], byte[]>[])[body => body, body => Zip(body)[..^1], body => [.. Zip(body), 0]])
        {
            foreach (var message in await AllAsync(stage, encode, "gzip"))
            {
                using (message)
                {
                    using var response = await stage.SendAsync(message);
                    response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
                    (await response.Content.ReadAsStringAsync(Stage.Cancellation)).ShouldContain("gzip");
                }
            }
        }
    }

    [Fact]
    public async Task TheLimitOnBodiesCountsDecodedBytes()
    {
        const string body = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
        await using var stage = await Stage.SetAsync(new StandInOptions { MaxBodyBytes = 1000 });
        using var fits = Encoded(stage.ForSinch(), Zip(Encoding.UTF8.GetBytes(body.PadRight(1000))), "gzip");
        using var over = Encoded(stage.ForSinch(), Zip(Encoding.UTF8.GetBytes(body.PadRight(1001))), "gzip");
        using var bomb = Encoded(stage.ForSinch(), Zip(Zip(new byte[1_000_000])), "gzip", "gzip");

        using var taken = await stage.SendAsync(fits);
        using var refused = await stage.SendAsync(over);
        using var defused = await stage.SendAsync(bomb);

        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var response in (HttpResponseMessage[])[refused, defused])
        {
            response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await response.Content.ReadAsByteArrayAsync(Stage.Cancellation)).ShouldBeEmpty();
        }

        stage.StandIn.Received[^1].Result.Violations.ShouldHaveSingleItem().Keyword.ShouldBe("http-body-size");
    }

    [Fact]
    public async Task NothingIsDecodedForWhoeverHasNoCredentials()
    {
        await using var stage = await Stage.SetAsync();
        using var message = Encoded(stage.ForSinch(token: "guess"), "no gzip"u8.ToArray(), "br");

        using var response = await stage.SendAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
