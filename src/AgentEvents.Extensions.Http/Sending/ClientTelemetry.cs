using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Extensions.Http;

/// <summary>
/// Activities, measurements and log lines by the semantic conventions of HTTP clients, with the path's template in place of the path.
/// </summary>
internal sealed partial class ClientTelemetry
{
    /// <summary>The name of activity source and meter.</summary>
    public const string SourceName = "AgentEvents.Extensions.Http";

    private static readonly ActivitySource Source = new(SourceName);

    private readonly ILogger<AgentEventClient> _logger;
    private readonly Histogram<double> _duration;
    private readonly UpDownCounter<long> _typing;
    private readonly Counter<long> _typingRefused;

    /// <summary>Makes the instruments.</summary>
    public ClientTelemetry(IMeterFactory meters, ILogger<AgentEventClient> logger)
    {
        _logger = logger;
        var meter = meters.Create(SourceName);
        _duration = meter.CreateHistogram(
            "http.client.request.duration",
            "s",
            "Duration of HTTP client requests.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
            });
        _typing = meter.CreateUpDownCounter<long>("agent_events.typing.active", "{user}", "Users who are shown that the agent is typing.");
        _typingRefused = meter.CreateCounter<long>("agent_events.typing.refused", "{user}", "Typing indicators that the provider refused.");
    }

    /// <summary>Begins the activity of one attempt.</summary>
    public static Activity? Begin(HttpRequestMessage request, OutgoingRequest outgoing)
    {
        var operation = outgoing.Operation.Operation;
        var activity = Source.StartActivity($"{operation.Method} {operation.PathTemplate}", ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            var address = request.RequestUri!;
            activity.SetTag("http.request.method", operation.Method);
            activity.SetTag("server.address", address.Host);
            activity.SetTag("server.port", address.Port);
            activity.SetTag("url.template", operation.PathTemplate);
            activity.SetTag("url.full", address.GetLeftPart(UriPartial.Authority) + operation.PathTemplate);
            if (outgoing.Attempts > 1)
            {
                activity.SetTag("http.request.resend_count", outgoing.Attempts - 1);
            }
        }

        return activity;
    }

    /// <summary>Tells of an answer.</summary>
    public void Answered(Activity? activity, HttpRequestMessage request, OutgoingRequest outgoing, int statusCode, TimeSpan time)
    {
        var tags = Tags(request, outgoing);
        tags.Add("http.response.status_code", statusCode);
        activity?.SetTag("http.response.status_code", statusCode);
        if (statusCode >= 400)
        {
            var error = statusCode.ToString(CultureInfo.InvariantCulture);
            tags.Add("error.type", error);
            activity?.SetTag("error.type", error);
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        _duration.Record(time.TotalSeconds, tags);
        LogAnswered(outgoing.Operation.Name, statusCode, time.TotalMilliseconds, outgoing.Attempts);
    }

    /// <summary>Tells that no answer came. Of the exception the type is told: its message may hold what was read.</summary>
    public void Failed(Activity? activity, HttpRequestMessage request, OutgoingRequest outgoing, Exception exception, TimeSpan time)
    {
        var error = exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http
            ? http.HttpRequestError.ToString()
            : exception.GetType().Name;
        var tags = Tags(request, outgoing);
        tags.Add("error.type", error);
        activity?.SetTag("error.type", error);
        activity?.SetStatus(ActivityStatusCode.Error);
        _duration.Record(time.TotalSeconds, tags);
        LogFailed(outgoing.Operation.Name, error, time.TotalMilliseconds, outgoing.Attempts);
    }

    /// <summary>Counts users who are shown typing.</summary>
    public void TypingBegan(string provider) => _typing.Add(1, new KeyValuePair<string, object?>("agent_events.provider", provider));

    /// <summary>Counts users who are shown typing no more.</summary>
    public void TypingEnded(string provider) => _typing.Add(-1, new KeyValuePair<string, object?>("agent_events.provider", provider));

    /// <summary>Tells that a provider refuses to show typing.</summary>
    public void TypingRefused(string provider, string reason)
    {
        _typingRefused.Add(1, new KeyValuePair<string, object?>("agent_events.provider", provider));
        LogTypingRefused(provider, reason);
    }

    /// <summary>Tells that typing is shown later.</summary>
    public void TypingDelayed(string provider, string reason, TimeSpan wait) => LogTypingDelayed(provider, reason, wait.TotalMilliseconds);

    /// <summary>Tells that typing was shown for as long as it may be.</summary>
    public void TypingTooLong(string provider, TimeSpan maximum) => LogTypingTooLong(provider, maximum.TotalSeconds);

    private static TagList Tags(HttpRequestMessage request, OutgoingRequest outgoing) => new()
    {
        { "http.request.method", outgoing.Operation.Operation.Method },
        { "server.address", request.RequestUri!.Host },
        { "server.port", request.RequestUri.Port },
        { "url.template", outgoing.Operation.Operation.PathTemplate },
    };

    [LoggerMessage(1, LogLevel.Information, "{Operation} was answered with {StatusCode} after {Milliseconds:F0} ms (attempt {Attempt})")]
    private partial void LogAnswered(string operation, int statusCode, double milliseconds, int attempt);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} got no answer: {Error} after {Milliseconds:F0} ms (attempt {Attempt})")]
    private partial void LogFailed(string operation, string error, double milliseconds, int attempt);

    [LoggerMessage(3, LogLevel.Error, "{Provider} refuses to show that the agent is typing, so it is not tried again: {Reason}")]
    private partial void LogTypingRefused(string provider, string reason);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "{Provider} does not show now that the agent is typing: {Reason}. It is tried again after {Milliseconds:F0} ms")]
    private partial void LogTypingDelayed(string provider, string reason, double milliseconds);

    [LoggerMessage(5, LogLevel.Warning, "{Provider} showed the agent typing for {Seconds:F0} s, as long as it may; it is not shown any longer")]
    private partial void LogTypingTooLong(string provider, double seconds);
}
