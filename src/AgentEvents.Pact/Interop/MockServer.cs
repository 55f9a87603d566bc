using System.Runtime.InteropServices;

namespace AgentEvents.Pacts.Interop;

/// <summary>A running mock server of the core, known by its port; stopped with this object.</summary>
internal sealed class MockServer : SafeHandle
{
    /// <summary>Takes over a server that runs.</summary>
    /// <param name="address">Address that it listens on.</param>
    /// <param name="port">Its port.</param>
    public MockServer(string address, int port)
        : base(0, ownsHandle: true)
    {
        SetHandle(port);
        Port = port;
        Uri = new Uri($"http://{(address == "0.0.0.0" ? "127.0.0.1" : address)}:{port}");
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Where it answers.</summary>
    public Uri Uri { get; }

    /// <summary>Whether every interaction was asked for as described, and nothing else.</summary>
    public bool Matched => NativePact.MockServerMatched(Port);

    /// <summary>What did not match, as the core's JSON.</summary>
    public string Mismatches => CoreLibrary.ReadText(NativePact.MockServerMismatches(Port));

    /// <summary>What the server logged.</summary>
    public string Logs => CoreLibrary.ReadText(NativePact.MockServerLogs(Port));

    private int Port { get; }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => NativePact.CleanUpMockServer((int)handle);
}
