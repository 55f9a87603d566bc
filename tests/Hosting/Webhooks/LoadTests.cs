using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AgentEvents.AspNetCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgentEvents.Hosting.Webhooks;

/// <summary>
/// A provider that delivers much, twice, slowly, too long, cut off, under signatures of others, to a handler that fails now and then. The signatures
/// are made by OpenSSL. <c>AGENTEVENTS_PUSHES</c> says how many there are; 1,000 unless set.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LoadTests
{
    private const int Rounds = 4;

    private static readonly int Pushes = int.TryParse(
        Environment.GetEnvironmentVariable("AGENTEVENTS_PUSHES"), NumberStyles.None, CultureInfo.InvariantCulture, out var pushes) ? pushes : 1000;

    private readonly ConcurrentDictionary<string, int> _succeeded = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _tried = new(StringComparer.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachEventIsHandledAndNoneTwiceAndMemoryStaysAsItIs()
    {
        await using var stage = await WebhookStage.StartAsync(
            options =>
            {
                options.MaxBodyBytes = 16 * 1024;
                options.ReadTimeout = TimeSpan.FromSeconds(5);
                options.Handler = HandleAsync;
            },
            services => services.AddSingleton<IDuplicateStore>(new MemoryDuplicateStore(Pushes)));
        stage.Log.IsSilent = true;
        var sizes = new List<long>();

        for (var round = 0; round < Rounds; round++)
        {
            await RoundAsync(stage, round, Pushes / Rounds / 2);
            sizes.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        _succeeded.Count.ShouldBe(Pushes / Rounds / 2 * Rounds);
        _succeeded.Values.ShouldAllBe(count => count == 1);
        _tried.Values.Sum().ShouldBeGreaterThan(_succeeded.Count, "the handler failed now and then");

        // What the test itself keeps, and the keys that are remembered, are some hundred bytes for each event.
        (sizes[^1] - sizes[1]).ShouldBeLessThan(4_000_000 + (1000L * Pushes));
    }

    // Every event twice, with trouble in between. Like the provider, it repeats what is not acknowledged.
    private static async Task RoundAsync(WebhookStage stage, int round, int count)
    {
        var documents = Enumerable.Range(0, count).Select(i => WebhookStage.Document($"r{round}-{i}")).ToArray();
        var signatures = await SignAsync(documents, WebhookStage.Key);
        var forged = await SignAsync(documents[..10], "somebody-else");
        var random = new Random(round);
        var order = Enumerable.Range(0, count).Concat(Enumerable.Range(0, count)).ToArray();
        random.Shuffle(order);
        await Parallel.ForEachAsync(
            order.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel },
            async (push, _) =>
            {
                var body = WebhookStage.Push(documents[push.Item]);
                var trouble = (push.Index % 25) switch
                {
                    3 => ExpectAsync(stage.SendAsync(WebhookStage.Push(documents[push.Item % 10]), forged[push.Item % 10]), 401),
                    7 => ExpectAsync(stage.SendAsync(WebhookStage.Push(new byte[20_000]), "c2ln"), 413),
                    11 => SlowAsync(stage.Address.Port, body, signatures[push.Item]),
                    15 => CutAsync(stage.Address.Port, body),
                    _ => Task.CompletedTask,
                };
                await trouble;
                while ((await stage.SendAsync(body, signatures[push.Item])).Status != 200)
                {
                    await Task.Delay(5, Cancel);
                }
            });
    }

    private async Task HandleAsync<T>(WebhookDelivery<T> delivery, IServiceProvider services, CancellationToken cancellationToken)
        where T : class
    {
        var id = delivery.DuplicateKey!;
        var attempt = _tried.AddOrUpdate(id, 1, static (_, before) => before + 1);
        await Task.Yield();
        if (attempt == 1 && id[0] is '0' or '1')
        {
            throw new InvalidOperationException("Now and then.");
        }

        _succeeded.AddOrUpdate(id, 1, static (_, before) => before + 1);
    }

    private static async Task ExpectAsync(Task<(int Status, string Body)> sending, int status) => (await sending).Status.ShouldBe(status);

    private static async Task SlowAsync(int port, byte[] body, string signature)
    {
        using var socket = await ConnectAsync(port, body.Length, signature);
        var stream = socket.GetStream();
        foreach (var part in body.Chunk(1 + (body.Length / 5)))
        {
            await stream.WriteAsync(part, Cancel);
            await Task.Delay(2, Cancel);
        }

        (await new StreamReader(stream).ReadLineAsync(Cancel)).ShouldNotBeNull().ShouldStartWith("HTTP/1.1 ");
    }

    private static async Task CutAsync(int port, byte[] body)
    {
        using var socket = await ConnectAsync(port, body.Length, "c2ln");
        await socket.GetStream().WriteAsync(body.AsMemory(..(body.Length / 2)), Cancel);
        socket.Client.LingerState = new LingerOption(true, 0);
    }

    private static async Task<TcpClient> ConnectAsync(int port, int length, string signature)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port, Cancel);
        await socket.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /rbm HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nX-Goog-Signature: {signature}\r\n"
                + $"Content-Length: {length}\r\n\r\n"),
            Cancel);
        return socket;
    }

    // One process for all: `openssl dgst -sha512 -hmac KEY -r FILE…` prints a line for each file.
    private static async Task<string[]> SignAsync(byte[][] documents, string key)
    {
        var folder = Directory.CreateTempSubdirectory("agent-events-signatures-");
        try
        {
            for (var i = 0; i < documents.Length; i++)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{i:D6}"), documents[i], Cancel);
            }

            string[] files = [.. Enumerable.Range(0, documents.Length).Select(i => $"{i:D6}")];
            var start = new ProcessStartInfo("openssl", ["dgst", "-sha512", "-hmac", key, "-r", .. files])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var lines = (await process.StandardOutput.ReadToEndAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync(Cancel);
            lines.Length.ShouldBe(documents.Length);
            return [.. lines.OrderBy(line => line[129..], StringComparer.Ordinal)
                .Select(line => Convert.ToBase64String(Convert.FromHexString(line[..128])))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
