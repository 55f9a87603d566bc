using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AgentEvents.Extensions.Http;

/// <summary>Sends events to the users of one account at one provider. May be used by many threads at once.</summary>
/// <remarks>
/// A request is repeated by itself only if its event id makes that safe, and only where the provider's document says that a repetition may succeed or
/// no answer came at all.
/// </remarks>
public sealed class AgentEventClient
{
    private readonly string _name;
    private readonly IHttpClientFactory _http;
    private readonly IOptionsMonitor<ProviderClientOptions> _options;
    private readonly TypingSessions _sessions;

    private AgentEventClient(
        string name, IHttpClientFactory http, IOptionsMonitor<ProviderClientOptions> options, ClientTelemetry telemetry, TimeProvider? clock)
    {
        _name = name;
        _http = http;
        _options = options;
        _sessions = new TypingSessions(this, telemetry, options.Get(name).Clock ?? clock ?? TimeProvider.System);
    }

    /// <summary>The provider.</summary>
    public ProviderEntry Provider => Options.Provider;

    private ProviderClientOptions Options => _options.Get(_name);

    internal static string HttpNameOf(string name) => "AgentEvents." + name;

    internal static AgentEventClient Of(IServiceProvider services, string name) => new(
        name,
        services.GetRequiredService<IHttpClientFactory>(),
        services.GetRequiredService<IOptionsMonitor<ProviderClientOptions>>(),
        services.GetRequiredService<ClientTelemetry>(),
        services.GetService<TimeProvider>());

    /// <summary>Sends an event. One without an id gets one, and one without an agent that of the options.</summary>
    /// <param name="content">The event.</param>
    /// <param name="cancellationToken">Ends the waiting. The event may have been sent already.</param>
    /// <returns>What was answered; or why nothing was sent.</returns>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="Polly.ExecutionRejectedException">No answer came in time, or too many failed before.</exception>
    /// <exception cref="Models.Validation.InvalidDocumentException">A credential is none that a header field can hold.</exception>
    public Task<SendResult> SendAsync(OutboundEvent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return SendAsync(content, mayRepeat: true, cancellationToken);
    }

    /// <summary>Sends a request as it is.</summary>
    /// <typeparam name="T">The request: a generated one of this provider.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the waiting. The request may have been sent already.</param>
    /// <returns>What was answered; or the rules that the request breaks.</returns>
    /// <exception cref="ArgumentException">The request is one of another provider.</exception>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="Polly.ExecutionRejectedException">No answer came in time, or too many failed before.</exception>
    /// <exception cref="Models.Validation.InvalidDocumentException">A credential is none that a header field can hold.</exception>
    public async Task<SendResult> SendAsync<T>(T request, CancellationToken cancellationToken = default)
        where T : class, IHttpRequestModel<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = Provider.Operations.FirstOrDefault(o => ReferenceEquals(o.Operation, T.Operation))
            ?? throw new ArgumentException($"'{Provider.Name}' has no operation '{T.Operation.Id}'.", nameof(request));
        var written = OperationEntry.OnWire(request.ToWireRequest());
        return written.IsMapped
            ? await SendAsync(operation, written.Value, [], mayRepeat: true, cancellationToken).ConfigureAwait(false)
            : SendResult.NotSent(written);
    }

    /// <summary>Shows a user that the agent is typing, until what is returned is disposed of.</summary>
    /// <param name="recipient">The user.</param>
    /// <param name="options">How often, and for how long at most; the defaults if null.</param>
    /// <returns>The indicator. Two for the same user are one on the wire, which ends with the last of them.</returns>
    /// <exception cref="InvalidOperationException">The provider has no typing event, or would not take one with what is there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval is longer than what it shows lasts, or not positive.</exception>
    /// <example>
    /// <code>
    /// await using var typing = client.Typing(user);
    /// var answer = await Think();
    /// await typing.EndAsync();
    /// await Answer(answer);
    /// </code>
    /// </example>
    public TypingIndicator Typing(PhoneNumber recipient, TypingOptions? options = null)
    {
        options ??= new TypingOptions();
        var content = new OutboundTyping { Recipient = recipient, Agent = options.Agent ?? Options.Agent };
        _ = Write(content).GetValueOrThrow();
        return _sessions.Begin(content, options, Provider.Lifetime?.Invoke(content)?.Duration);
    }

    /// <summary>Ends every typing indicator of a user, from wherever the message to that user is sent.</summary>
    /// <param name="recipient">The user.</param>
    /// <returns>When it returns, nothing more of them is under way.</returns>
    public Task EndTypingAsync(PhoneNumber recipient) => _sessions.EndAsync(recipient);

    internal async Task<SendResult> SendAsync(OutboundEvent content, bool mayRepeat, CancellationToken cancellationToken)
    {
        var written = Write(content.Agent is null ? content with { Agent = Options.Agent } : content);
        if (!written.IsMapped)
        {
            return SendResult.NotSent(written);
        }

        var operation = Provider.FindOperation(written.Value.Method, written.Value.Target)
            ?? throw new InvalidOperationException($"'{Provider.Name}' wrote a request for no operation.");
        return await SendAsync(operation, written.Value, written.Losses, mayRepeat, cancellationToken).ConfigureAwait(false);
    }

    // An id that we give and the provider has no place for is no loss.
    private MappingResult<WireRequest> Write(OutboundEvent content)
    {
        var options = Options;
        var writer = options.Provider.Writer
            ?? throw new InvalidOperationException($"'{options.Provider.Name}' is not mapped to these events: send its own requests.");
        if (content.EventId is not null)
        {
            return writer(content, options.Connection);
        }

        var written = writer(content with { EventId = Guid.NewGuid().ToString() }, options.Connection);
        return written.IsMapped && written.Losses.All(loss => loss.Field != "eventId") ? written : writer(content, options.Connection);
    }

    private async Task<SendResult> SendAsync(
        OperationEntry operation, WireRequest wire, ValueList<MappingLoss> losses, bool mayRepeat, CancellationToken cancellationToken)
    {
        var options = Options;
        var eventId = operation.Read(wire).ToEvent()?.Value?.EventId;
        var outgoing = new OutgoingRequest(operation) { MayRepeat = mayRepeat && eventId is not null };
        var credentials = await options.CredentialsOf(operation.Operation, cancellationToken).ConfigureAwait(false);
        using var message = HttpRequests.ToHttpRequestMessage(wire, operation.Operation, options.BaseAddress!, credentials).ThrowIfInvalid();
        message.Options.Set(OutgoingRequest.Key, outgoing);
        using var client = _http.CreateClient(HttpNameOf(_name));
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);

        // Whoever put a handler of his own in front of ours may have answered in our place.
        var received = outgoing.Answer
            ?? await ReceivedResponse.ReadAsync(response, cancellationToken: cancellationToken).ConfigureAwait(false);
        var read = operation.ReadResponse(received);
        var isAccepted = options.IsAccepted?.Invoke(read) ?? (received.StatusCode is >= 200 and < 300 && operation.IsReadable(received));
        return new SendResult
        {
            Answer = received,
            Response = read,
            IsAccepted = isAccepted,
            IsTransient = outgoing.IsTransient(received.StatusCode),
            Attempts = outgoing.Attempts,
            EventId = eventId,
            Losses = losses,
        };
    }
}
