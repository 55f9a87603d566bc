using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AgentEvents.Models.Tests.Http;

/// <summary>A server that keeps the bytes of one request and answers with bytes of the test's.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawSocket() => _listener.Start();

    public string Authority => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Takes one request.</summary>
    /// <param name="answer">Writes the response; the connection is closed afterwards.</param>
    /// <param name="ends">What the request's bytes end with.</param>
    public async Task<string> TakeAsync(Func<Stream, Task> answer, string ends)
    {
        using var client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith(ends, StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
            if (read == 0)
            {
                break;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        await answer(stream);
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();
}
