using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.StandIn;
using AgentEvents.StandIn.Hosting;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Cli.Verification.Exchange;

/// <summary>
/// Stands on the loopback between Pact's core and the provider. The core shows of an answer what it has made of it: decoded, with redirects followed,
/// with one of two members of a name. Here the bytes go by. It also keeps credentials out of the core.
/// </summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private const string Provider = "/provider";
    private const string States = "/states";
    private const int MaxRequestBytes = 16 * 1024 * 1024;

    private readonly ProviderClient _client;
    private readonly ProxyTarget _target;
    private readonly Lock _gate = new();
    private readonly List<ProviderExchange> _exchanges = [];
    private readonly List<ProviderAnswer> _stateAnswers = [];
    private LoopbackHost? _host;

    private RecordingProxy(ProviderClient client, ProxyTarget target)
    {
        _client = client;
        _target = target;
    }

    /// <summary>Where the core finds the provider.</summary>
    public Uri BaseUrl => new(_host!.BaseAddress, Provider);

    /// <summary>Where the core finds what sets states up; null if nothing does.</summary>
    public Uri? StateUrl => _target.StateUrl is null ? null : new Uri(_host!.BaseAddress, States + _target.StateUrl.Query);

    /// <summary>Starts one.</summary>
    /// <param name="client">Sends on what comes.</param>
    /// <param name="target">Where to, and what to make of it.</param>
    public static async Task<RecordingProxy> StartAsync(ProviderClient client, ProxyTarget target)
    {
        var proxy = new RecordingProxy(client, target);
        proxy._host = await LoopbackHost.StartAsync(0, MaxRequestBytes, proxy.HandleAsync, CancellationToken.None);
        return proxy;
    }

    /// <summary>Hands out what was recorded since the last time.</summary>
    public (IReadOnlyList<ProviderExchange> Exchanges, IReadOnlyList<ProviderAnswer> StateAnswers) Take()
    {
        lock (_gate)
        {
            ProviderExchange[] exchanges = [.. _exchanges];
            ProviderAnswer[] answers = [.. _stateAnswers];
            _exchanges.Clear();
            _stateAnswers.Clear();
            return (exchanges, answers);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    private async Task HandleAsync(HttpContext context, CancellationToken stop)
    {
        var target = RequestReader.TargetOf(context.Request);
        var isState = target.StartsWith(States, StringComparison.Ordinal);
        var request = new WireRequest
        {
            Method = context.Request.Method,
            Target = target[(isState ? States : Provider).Length..],
            Headers = [.. context.Request.Headers.Where(f => !f.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                .SelectMany(f => f.Value, (f, value) => new HttpField(f.Key, value ?? ""))],
            MediaType = context.Request.ContentType,
            Body = await RequestReader.ReadBodyAsync(context.Request, stop),
        };
        await (isState ? SetStateAsync(context, request, stop) : AskAsync(context, request, stop));
    }

    private async Task SetStateAsync(HttpContext context, WireRequest request, CancellationToken stop)
    {
        // The query of the address is part of it, and comes back with the request.
        var answer = await _client.SendAsync(_target.StateUrl!, request, [], stop);
        lock (_gate)
        {
            _stateAnswers.Add(answer);
        }

        await PassAsync(context, answer, isWhole: answer.Breakage is null, stop);
    }

    private async Task AskAsync(HttpContext context, WireRequest request, CancellationToken stop)
    {
        var answer = await _client.SendAsync(_target.BaseUrl, request, _target.Credentials, stop);
        var findings = _target.Judge(request, answer);
        lock (_gate)
        {
            _exchanges.Add(new ProviderExchange(request, answer, findings));
        }

        // What goes to a broker is what the core thinks: it must not think well of an answer that is refused here.
        await PassAsync(
            context,
            _target.WithholdsRefused && findings.Count > 0 ? new ProviderAnswer() : answer,
            isWhole: answer.Breakage is null,
            stop);
    }

    // An answer that is broken has a status and nothing else that could be compared.
    private static async Task PassAsync(HttpContext context, ProviderAnswer answer, bool isWhole, CancellationToken stop)
    {
        if (answer.Response is not { StatusCode: >= 200 and <= 599 } response)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = response.StatusCode;
        if (!isWhole)
        {
            return;
        }

        foreach (var fields in response.Headers.Where(field => IsPassed(field, response.StatusCode))
            .GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.Headers[fields.Key] = fields.Select(field => field.Value).ToArray();
        }

        if (response.StatusCode is not (204 or 205 or 304) && !response.Body.IsEmpty)
        {
            await context.Response.Body.WriteAsync(response.Body, stop);
        }
    }

    // The core follows a redirect if it is told where to.
    private static bool IsPassed(HttpField field, int status) =>
        !HopFields.Contains(field.Name)
        && !(status is >= 300 and < 400 && field.Name.Equals("Location", StringComparison.OrdinalIgnoreCase))
        && field.Value.All(c => c is >= ' ' and <= '~' or '\t');

    private static readonly HashSet<string> HopFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Trailer", "Upgrade", "Content-Encoding",
    };
}
