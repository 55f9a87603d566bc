using System.Net;
using System.Text;
using AgentEvents.Models.Http;

namespace AgentEvents.Models.Tests.Http;

public sealed class ReceivedResponseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StatusFieldsAndBodyAreKept()
    {
        using var response = new HttpResponseMessage((HttpStatusCode)299) { Content = new StringContent("""{"a":1}""") };
        response.Headers.TryAddWithoutValidation("X-Two", ["46555", "b"]);
        response.Headers.TryAddWithoutValidation("Date", "no date");
        var received = await ReceivedResponse.ReadAsync(response, cancellationToken: Token);
        received.StatusCode.ShouldBe(299);
        received.IsTruncated.ShouldBeFalse();
        Encoding.UTF8.GetString(received.Body.Span).ShouldBe("""{"a":1}""");
        received.Headers.ShouldBe(
        [
            new HttpField("X-Two", "46555"), new HttpField("X-Two", "b"), new HttpField("Date", "no date"),
            new HttpField("Content-Type", "text/plain; charset=utf-8"),
        ]);
        received.ToString().ShouldBe("status 299, 7 bytes");
        string.Join(" ", received.Headers).ShouldNotContain("46555");
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    [InlineData(9, 10, false)]
    [InlineData(10, 10, false)]
    [InlineData(11, 10, true)]
    [InlineData(100_000, 99_999, true)]
    [InlineData(100_000, 100_000, false)]
    [InlineData(100_000, int.MaxValue, false)]
    public async Task ABodyIsKeptUpToTheBound(int length, int bound, bool isTruncated)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using var response = new HttpResponseMessage { Content = new ByteArrayContent(bytes) };
        var received = await ReceivedResponse.ReadAsync(response, bound, Token);
        received.IsTruncated.ShouldBe(isTruncated);
        received.Body.ToArray().ShouldBe(bytes[..Math.Min(length, bound)]);
    }

    [Theory]
    [InlineData("1234567890", false, "1234567890")]
    [InlineData("", false, "")]
    [InlineData("s\u00e9cret", false, "s\u00e9cret")]
    [InlineData("1234567890", true, null)]
    public void ATextIsReadIfItIsAllThere(string body, bool isTruncated, string? text)
    {
        var response = new ReceivedResponse { StatusCode = 200, Body = Encoding.UTF8.GetBytes(body), IsTruncated = isTruncated };
        response.TryReadText(out var read).ShouldBe(text is not null);
        read.ShouldBe(text);
        (Google.ActivateWebhookResponse.Read(response) is Google.ActivateWebhookResponse.Activated { Body: var secret }
            ? secret
            : null).ShouldBe(text);
    }

    [Fact]
    public void BytesThatAreNoTextAreUnexpected()
    {
        var response = new ReceivedResponse { StatusCode = 200, Body = new byte[] { 0x31, 0xFF } };
        response.TryReadText(out _).ShouldBeFalse();
        Google.ActivateWebhookResponse.Read(response).ShouldBeOfType<Google.ActivateWebhookResponse.Unexpected>();
    }

    [Fact]
    public async Task AResponseCanBeReadAgain()
    {
        using var response = new HttpResponseMessage { Content = new StringContent("abc") };
        (await ReceivedResponse.ReadAsync(response, cancellationToken: Token)).Body.Length.ShouldBe(3);
        (await ReceivedResponse.ReadAsync(response, cancellationToken: Token)).Body.Length.ShouldBe(3);
        (await response.Content.ReadAsStringAsync(Token)).ShouldBe("abc");
    }

    [Fact]
    public async Task AnEndlessBodyIsReadToTheBoundAndNoFurther()
    {
        using var server = new RawSocket();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var serving = server.TakeAsync(WriteForeverAsync, "\r\n\r\n");
        using (var response = await client.GetAsync($"http://{server.Authority}/", HttpCompletionOption.ResponseHeadersRead, Token))
        {
            var received = await ReceivedResponse.ReadAsync(response, cancellationToken: Token);
            received.IsTruncated.ShouldBeTrue();
            received.Body.Length.ShouldBe(ReceivedResponse.DefaultMaxBytes);
            received.ToString().ShouldBe("status 200, at least 65536 bytes");
        }

        // Nobody reads any more, so that writing fails.
        await Should.ThrowAsync<IOException>(serving);
    }

    private static async Task WriteForeverAsync(Stream stream)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), Token);
        var chunk = Encoding.ASCII.GetBytes("400\r\n" + new string('x', 1024) + "\r\n");
        while (true)
        {
            await stream.WriteAsync(chunk, Token);
        }
    }
}
