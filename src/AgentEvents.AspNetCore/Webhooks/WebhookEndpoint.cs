using System.Diagnostics;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AgentEvents.AspNetCore;

/// <summary>Takes the deliveries of one webhook.</summary>
/// <typeparam name="TContent">What it brings.</typeparam>
internal sealed class WebhookEndpoint<TContent>
    where TContent : class
{
    private readonly WebhookEntry<TContent> _webhook;
    private readonly WebhookOptions<TContent> _options;
    private readonly WebhookTelemetry _telemetry;
    private readonly DeliveryReader _reader;
    private readonly DeliveryRunner<TContent> _runner;
    private readonly DeliveryQueue<TContent>? _queue;

    /// <summary>Checks that everything is there.</summary>
    public WebhookEndpoint(WebhookEntry<TContent> webhook, WebhookOptions<TContent> options, IServiceProvider services)
    {
        _webhook = webhook;
        _options = options;
        _telemetry = services.GetService<WebhookTelemetry>()
            ?? throw new InvalidOperationException("Call builder.Services.AddWebhooks() before MapWebhook.");
        WebhookOptionsCheck.Run(webhook, options, services);
        var clock = options.Clock ?? services.GetService<TimeProvider>() ?? TimeProvider.System;
        _reader = new DeliveryReader(options.MaxBodyBytes, options.ReadTimeout, clock);
        _runner = new DeliveryRunner<TContent>(webhook, options, services, clock);
        _queue = options.QueueCapacity is { } capacity
            ? services.GetRequiredService<DeliveryQueues>().Add(new DeliveryQueue<TContent>(_runner, options, capacity, clock, _telemetry))
            : null;
    }

    private int Repeat => _webhook.RepeatingStatus ?? StatusCodes.Status503ServiceUnavailable;

    /// <summary>Takes one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        using var activity = WebhookTelemetry.Begin(_webhook);
        var start = Stopwatch.GetTimestamp();
        var (outcome, kind, answer) = await TakeAsync(context).ConfigureAwait(false);
        _telemetry.Taken(activity, _webhook, outcome, kind, Stopwatch.GetElapsedTime(start));
        if (!context.Response.HasStarted)
        {
            await answer.ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    private async Task<(DeliveryEnd Outcome, string? Kind, IResult Answer)> TakeAsync(HttpContext context)
    {
        var (wire, refusal) = await _reader.ReadAsync(context).ConfigureAwait(false);
        if (wire is null)
        {
            return (DeliveryEnd.Unreadable, null, refusal!);
        }

        if (_webhook.Activation is { } activation && activation.Matches(wire))
        {
            return activation.Answer(wire, _options.ActivationToken ?? _options.Key) is { } answer
                ? (DeliveryEnd.Activated, null, new BytesResult(answer))
                : (DeliveryEnd.Refused, null, Refusals.WrongToken);
        }

        if (wire.Method != _webhook.Operation.Method)
        {
            return (DeliveryEnd.Refused, null, Refusals.NoActivation);
        }

        if (_webhook.SignatureHeader is { } header && !_webhook.IsSigned(wire.Body, context.Request.Headers[header], _options.Key!))
        {
            return (DeliveryEnd.Refused, null, Refusals.NotSigned(header));
        }

        var reading = _webhook.Read(wire);
        return reading.IsValid || reading.IsUnknownKind
            ? await HandleAsync(wire, reading).ConfigureAwait(false)
            : Invalid(reading.Result);
    }

    // What the provider has signed and we cannot read will be as wrong the next time, and would hold up what comes after it.
    private (DeliveryEnd Outcome, string? Kind, IResult Answer) Invalid(ValidationResult result)
    {
        _telemetry.Invalid(_webhook, result);
        return (
            DeliveryEnd.Invalid,
            null,
            _webhook.SignatureHeader is null ? Refusals.Invalid(result) : Results.StatusCode(_webhook.AcknowledgingStatus));
    }

    private async Task<(DeliveryEnd Outcome, string? Kind, IResult Answer)> HandleAsync(WireRequest wire, WebhookReading<TContent> reading)
    {
        var document = _webhook.DocumentOf(wire.Body);
        var delivery = new WebhookDelivery<TContent>(reading.Content, reading.Kind, document, _webhook.DuplicateKeyOf(document));
        var end = _queue is null
            ? await _runner.ClaimAndRunAsync(delivery).ConfigureAwait(false)
            : await _queue.EnqueueAsync(delivery).ConfigureAwait(false);
        return (end, delivery.Kind, end switch
        {
            DeliveryEnd.Handled or DeliveryEnd.Duplicate or DeliveryEnd.Queued => Results.StatusCode(_webhook.AcknowledgingStatus),
            DeliveryEnd.Full => Refusals.Full(Repeat),
            DeliveryEnd.UnderWay => Refusals.UnderWay(Repeat),
            _ => Refusals.Failed(Repeat),
        });
    }
}
