using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.StandIn.Endpoints;
using AgentEvents.StandIn.Hosting;

namespace AgentEvents.StandIn;

/// <summary>
/// Sinch, Google RBM and Kaleyra on one port of the loopback, each at its own paths. Requests are read by the generated code and by nothing
/// else, and answered as the providers' documents say.
/// </summary>
/// <example>
/// <code>
/// await using var standIn = await StandInServer.StartAsync();
/// using var message = request.ToHttpRequestMessage(standIn.BaseAddress, credentials).ThrowIfInvalid();
/// </code>
/// </example>
public sealed class StandInServer : IAsyncDisposable
{
    private readonly StandInOptions _options;
    private readonly RequestLog _log;
    private readonly RequestDispatcher _dispatcher;
    private readonly HttpClient _pushClient = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private LoopbackHost? _host;

    private StandInServer(StandInOptions options)
    {
        _options = options;
        _log = new RequestLog(options.MaxReceived);
        _dispatcher = new RequestDispatcher(options, _log, body => ProviderStates.Change(this, body));
    }

    /// <summary>The address of all three providers: <c>http://127.0.0.1</c> and the port.</summary>
    public Uri BaseAddress => _host?.BaseAddress ?? throw new ObjectDisposedException(nameof(StandInServer));

    /// <summary>The last requests that reached a provider, the oldest first: see <see cref="StandInOptions.MaxReceived"/>.</summary>
    public IReadOnlyList<ReceivedRequest> Received => _log.Snapshot();

    /// <summary>Starts a stand-in, which listens when this returns.</summary>
    /// <param name="options">What it accepts; the defaults if null.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="Models.Validation.InvalidDocumentException">A credential is none that a header field can hold.</exception>
    public static async Task<StandInServer> StartAsync(StandInOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StandInOptions();
        var server = new StandInServer(options);
        try
        {
            server._host = await LoopbackHost.StartAsync(options.Port, options.MaxBodyBytes, server._dispatcher.HandleAsync, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            server._pushClient.Dispose();
            throw;
        }

        return server;
    }

    /// <summary>
    /// Lets a provider fail. A failure takes the place of the answer to a request that would have been accepted: what is wrong is refused for what it
    /// is.
    /// </summary>
    /// <param name="provider">The provider.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="untilCleared">Whether it lasts; otherwise it is for one request, and several wait in line.</param>
    /// <exception cref="ArgumentException">This cannot happen at this provider.</exception>
    public void Fail(Provider provider, Failure failure, bool untilCleared = false)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var endpoint = _dispatcher.At(provider);
        if (!endpoint.Knows(failure.Kind))
        {
            throw new ArgumentException($"{provider} has no such failure as {failure.Kind}.", nameof(failure));
        }

        endpoint.Failures.Add(failure, untilCleared);
    }

    /// <summary>Lets a provider work again.</summary>
    /// <param name="provider">The provider; all of them if null.</param>
    public void ClearFailures(Provider? provider = null)
    {
        foreach (var endpoint in _dispatcher.Endpoints.Where(endpoint => provider is null || endpoint.Provider == provider))
        {
            endpoint.Failures.Clear();
        }
    }

    /// <summary>Lets a provider work again, and forget the event ids that it has seen.</summary>
    /// <param name="provider">The provider; all of them if null.</param>
    public void Reset(Provider? provider = null)
    {
        ClearFailures(provider);
        foreach (var endpoint in _dispatcher.Endpoints.Where(endpoint => provider is null || endpoint.Provider == provider))
        {
            endpoint.Forget();
        }
    }

    /// <summary>Forgets what was received.</summary>
    public void ClearReceived() => _log.Clear();

    /// <summary>Delivers a user event to a webhook, as Google RBM does.</summary>
    /// <param name="content">The event.</param>
    /// <param name="webhook">The webhook's address.</param>
    /// <param name="clientToken">The webhook's token, which is the key of the signature; not empty.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What the webhook answered.</returns>
    /// <exception cref="Models.Validation.InvalidDocumentException">The event is not valid.</exception>
    /// <exception cref="HttpRequestException">The webhook cannot be reached, or broke the connection.</exception>
    public Task<ReceiveUserEventResponse> DeliverAsync(
        UserEvent content,
        Uri webhook,
        string clientToken,
        CancellationToken cancellationToken = default) =>
        DeliverAsync(SignedPush.Of(content, clientToken, _options.NewId().ToString(), Timestamp.Now(_options.Clock)), webhook, cancellationToken);

    /// <summary>Delivers a user event to a webhook, as Google RBM does.</summary>
    /// <param name="content">The event in its canonical form.</param>
    /// <param name="webhook">The webhook's address.</param>
    /// <param name="clientToken">The webhook's token, which is the key of the signature; not empty.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What the webhook answered.</returns>
    /// <exception cref="InvalidOperationException">Google has no such event, or one with what is there would not be valid.</exception>
    /// <exception cref="HttpRequestException">The webhook cannot be reached, or broke the connection.</exception>
    public Task<ReceiveUserEventResponse> DeliverAsync(
        InboundEvent content,
        Uri webhook,
        string clientToken,
        CancellationToken cancellationToken = default) =>
        DeliverAsync(UserEvent.FromInboundEvent(content).GetValueOrThrow(), webhook, clientToken, cancellationToken);

    /// <summary>Delivers a push, however it is signed.</summary>
    /// <param name="push">The push.</param>
    /// <param name="webhook">The webhook's address.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What the webhook answered.</returns>
    /// <exception cref="HttpRequestException">The webhook cannot be reached, or broke the connection.</exception>
    public async Task<ReceiveUserEventResponse> DeliverAsync(SignedPush push, Uri webhook, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(push);
        using var message = push.ToHttpRequestMessage(webhook);
        using var response = await _pushClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return await ReceiveUserEventResponse.ReadAsync(response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops listening. Answers that are under way are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _host, null) is { } host)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            _pushClient.Dispose();
        }
    }
}
