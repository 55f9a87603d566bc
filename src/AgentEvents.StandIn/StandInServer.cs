using AgentEvents.StandIn.Deliveries;
using AgentEvents.StandIn.Documents;
using AgentEvents.StandIn.Hosting;

namespace AgentEvents.StandIn;

/// <summary>
/// Providers on one port of the loopback, each at its own paths. Requests are read by the generated code and by nothing else, and answered as the
/// providers' OpenAPI documents say.
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
    private readonly WebhookSender _deliveries;
    private LoopbackHost? _host;

    private StandInServer(StandInOptions options)
    {
        _options = options;
        _log = new RequestLog(options.MaxReceived);
        _deliveries = new WebhookSender(options);
        _dispatcher = new RequestDispatcher(options, _log, body => ProviderStates.Change(this, body));
    }

    /// <summary>The address of all providers: <c>http://127.0.0.1</c> and the port.</summary>
    public Uri BaseAddress => _host?.BaseAddress ?? throw new ObjectDisposedException(nameof(StandInServer));

    /// <summary>The last requests that reached a provider, the oldest first: see <see cref="StandInOptions.MaxReceived"/>.</summary>
    public IReadOnlyList<ReceivedRequest> Received => _log.Snapshot();

    /// <summary>Starts a stand-in, which listens when this returns.</summary>
    /// <param name="options">What it accepts; the defaults if null.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ArgumentException">Two providers have one name.</exception>
    /// <exception cref="DocumentException">A provider's document lacks what would be answered.</exception>
    /// <exception cref="Models.Validation.InvalidDocumentException">A credential is none that a header field can hold.</exception>
    public static async Task<StandInServer> StartAsync(StandInOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StandInOptions();
        if (options.Providers.GroupBy(provider => provider.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two providers are called '{twice.Key}'; a provider is known by the name of its folder.", nameof(options));
        }

        var server = new StandInServer(options);
        try
        {
            server._host = await LoopbackHost.StartAsync(options.Port, options.MaxBodyBytes, server._dispatcher.HandleAsync, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            server._deliveries.Dispose();
            throw;
        }

        return server;
    }

    /// <summary>
    /// Lets a provider fail. A failure takes the place of the answer to a request that would have been accepted: what is wrong is refused for what it
    /// is.
    /// </summary>
    /// <param name="provider">The provider: the name of its folder.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="untilCleared">Whether it lasts; otherwise it is for one request, and several wait in line.</param>
    /// <exception cref="ArgumentException">This cannot happen at this provider.</exception>
    public void Fail(string provider, Failure failure, bool untilCleared = false)
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
    public void ClearFailures(string? provider = null)
    {
        foreach (var endpoint in _dispatcher.Endpoints.Where(endpoint => provider is null || endpoint.Provider.Name == provider))
        {
            endpoint.Failures.Clear();
        }
    }

    /// <summary>Lets a provider work again, and forget the event ids that it has seen.</summary>
    /// <param name="provider">The provider; all of them if null.</param>
    public void Reset(string? provider = null)
    {
        ClearFailures(provider);
        foreach (var endpoint in _dispatcher.Endpoints.Where(endpoint => provider is null || endpoint.Provider.Name == provider))
        {
            endpoint.Forget();
        }
    }

    /// <summary>Forgets what was received.</summary>
    public void ClearReceived() => _log.Clear();

    /// <summary>The providers that a state of contracts concerns.</summary>
    /// <param name="state">One of <see cref="ProviderStates.All"/>.</param>
    public IReadOnlyList<string> ProvidersIn(ProviderState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. _dispatcher.Endpoints.Where(endpoint => state.Failure is null || endpoint.Documents(state.Failure.Kind))
                .Select(endpoint => endpoint.Provider.Name),
        ];
    }

    /// <summary>The kinds of what a provider delivers: the names of the examples that its webhooks have.</summary>
    /// <param name="provider">The provider: the name of its folder.</param>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public IReadOnlyList<string> DeliveryKinds(string provider) => WebhookExamples.Of(_dispatcher.At(provider).Provider).Kinds;

    /// <summary>Makes a delivery of a kind: the example, signed, with what is fresh in each.</summary>
    /// <param name="provider">The provider: the name of its folder.</param>
    /// <param name="kind">One of <see cref="DeliveryKinds"/>.</param>
    /// <param name="key">The key of signatures, not empty; null for none.</param>
    /// <exception cref="ArgumentException">There is no such provider or kind, or the key is empty.</exception>
    public Delivery Prepare(string provider, string kind, string? key) =>
        Delivery.Of(WebhookExamples.Of(_dispatcher.At(provider).Provider).Find(kind), document: null, key, _options);

    /// <summary>Makes a delivery of a document: in the provider's envelope, signed.</summary>
    /// <param name="provider">The provider: the name of its folder.</param>
    /// <param name="document">What is told, as the provider writes it.</param>
    /// <param name="key">The key of signatures, not empty; null for none.</param>
    /// <param name="isUrlSafe">Whether Base64 is in the URL-safe alphabet without padding, as some relays write it.</param>
    /// <exception cref="ArgumentException">There is no such provider, it delivers nothing, or the key is empty.</exception>
    /// <exception cref="Models.Validation.InvalidDocumentException">The document is not valid.</exception>
    public Delivery Prepare(string provider, ReadOnlyMemory<byte> document, string? key, bool isUrlSafe = false)
    {
        var delivery = Delivery.Of(WebhookExamples.Of(_dispatcher.At(provider).Provider).First(), document, key, _options, isUrlSafe);
        delivery.Judge().ThrowIfInvalid();
        return delivery;
    }

    /// <summary>
    /// Delivers as a provider does: activates the address first where that belongs to it, and repeats what was not acknowledged, see
    /// <see cref="StandInOptions.MaxDeliveries"/>.
    /// </summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="webhook">The webhook's address.</param>
    /// <param name="token">The token that activates the address; null not to activate it.</param>
    /// <param name="copies">How often the same is delivered once it was acknowledged: a provider may deliver twice.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What the webhook answered.</returns>
    /// <exception cref="HttpRequestException">The webhook cannot be reached, or broke the connection.</exception>
    public Task<DeliveryReport> DeliverAsync(
        Delivery delivery,
        Uri webhook,
        string? token = null,
        int copies = 1,
        CancellationToken cancellationToken = default) => _deliveries.SendAsync(delivery, webhook, token, copies, cancellationToken);

    /// <summary>Stops listening. Answers that are under way are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _host, null) is { } host)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            _deliveries.Dispose();
        }
    }
}
