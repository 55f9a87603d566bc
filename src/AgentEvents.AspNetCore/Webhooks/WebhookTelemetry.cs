using System.Diagnostics;
using System.Diagnostics.Metrics;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Validation;
using Microsoft.Extensions.Logging;

namespace AgentEvents.AspNetCore;

/// <summary>Tells of deliveries by webhook, kind and outcome: never by number, text or key.</summary>
internal sealed partial class WebhookTelemetry
{
    /// <summary>The name of activity source, meter and log category.</summary>
    public const string SourceName = "AgentEvents.AspNetCore";

    private static readonly ActivitySource Source = new(SourceName);

    private readonly ILogger _logger;
    private readonly Histogram<double> _duration;

    /// <summary>Makes the instruments.</summary>
    public WebhookTelemetry(IMeterFactory meters, ILoggerFactory loggers)
    {
        _logger = loggers.CreateLogger(SourceName);
        _duration = meters.Create(SourceName).CreateHistogram<double>(
            "agent_events.webhook.duration", "s", "Duration of taking a delivery, with its handler if that runs before the answer.");
    }

    /// <summary>Begins the activity of a delivery.</summary>
    public static Activity? Begin(WebhookEntry webhook) =>
        Source.StartActivity(webhook.Name, ActivityKind.Internal)?.SetTag("agent_events.webhook", webhook.Operation.Id);

    /// <summary>Tells what became of a delivery.</summary>
    public void Taken(Activity? activity, WebhookEntry webhook, DeliveryEnd end, string? kind, TimeSpan time)
    {
        var outcome = Name(end);
        activity?.SetTag("agent_events.outcome", outcome).SetTag("agent_events.kind", kind);
        if (end is DeliveryEnd.Failed or DeliveryEnd.TimedOut or DeliveryEnd.Full)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        _duration.Record(time.TotalSeconds, new TagList
        {
            { "agent_events.webhook", webhook.Operation.Id },
            { "agent_events.outcome", outcome },
            { "agent_events.kind", kind },
        });
        LogTaken(webhook.Name, kind ?? "unknown kind", outcome, time.TotalMilliseconds);
    }

    /// <summary>Tells what is wrong with a delivery, by places and rules.</summary>
    public void Invalid(WebhookEntry webhook, ValidationResult result) => LogInvalid(webhook.Name, result.ToString());

    /// <summary>Tells that a handler failed.</summary>
    public void Failed(WebhookEntry webhook, string? kind, Exception exception) => LogFailed(webhook.Name, kind ?? "unknown kind", exception);

    /// <summary>Tells that a handler took too long.</summary>
    public void TimedOut(WebhookEntry webhook, string? kind, TimeSpan limit) => LogTimedOut(webhook.Name, kind ?? "unknown kind", limit.TotalSeconds);

    /// <summary>Tells that deliveries which were acknowledged are not handled.</summary>
    public void Lost(int count)
    {
        if (count > 0)
        {
            LogLost(count);
        }
    }

    private static string Name(DeliveryEnd end) => end switch
    {
        DeliveryEnd.UnderWay => "under_way",
        DeliveryEnd.TimedOut => "timed_out",
        _ => end.ToString().ToLowerInvariant(),
    };

    [LoggerMessage(1, LogLevel.Information, "{Webhook}: {Kind} is {Outcome} after {Milliseconds:F0} ms")]
    private partial void LogTaken(string webhook, string kind, string outcome, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "{Webhook}: a delivery breaks the schema: {Violations}")]
    private partial void LogInvalid(string webhook, string violations);

    [LoggerMessage(3, LogLevel.Error, "{Webhook}: the handler of {Kind} failed")]
    private partial void LogFailed(string webhook, string kind, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "{Webhook}: the handler of {Kind} took more than {Seconds:F0} s")]
    private partial void LogTimedOut(string webhook, string kind, double seconds);

    [LoggerMessage(5, LogLevel.Critical, "{Count} deliveries that were acknowledged are lost")]
    private partial void LogLost(int count);
}
