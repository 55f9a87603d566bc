using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Translation;
using AgentEvents.Cli.Verification.Judging;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>
/// Judges recorded traffic: each request whole (method, path, query, header fields, body) by the generated reader of its operation or webhook, each
/// response by those that the operation is documented with.
/// </summary>
/// <param name="limits">The limits.</param>
/// <param name="providers">The providers whose operations and webhooks are known.</param>
internal sealed class CaptureJudge(DocumentLimits limits, IReadOnlyList<ProviderEntry> providers)
{
    private const string Preflight = "OPTIONS";

    private readonly List<Finding> _findings = [];
    private long _messages;
    private long _invalid;
    private bool _isTruncated;

    /// <summary>Judges a capture.</summary>
    /// <param name="item">Where it comes from.</param>
    /// <param name="utf8">The capture.</param>
    /// <exception cref="CannotRunException">It is no capture, or nothing in it is for a provider that we know: silence would look like
    /// success.</exception>
    public Subject Judge(InputItem item, byte[] utf8)
    {
        var passedOver = new PassedOver();
        foreach (var exchange in ExchangeReader.ReadAll(item.Name, utf8))
        {
            if (limits.FailFast && _invalid > 0)
            {
                break;
            }

            Judge(exchange, passedOver);
        }

        if (_messages == 0)
        {
            var known = providers.SelectMany(p => p.Operations).Select(o => o.Name)
                .Concat(providers.SelectMany(p => p.Webhooks).Select(w => w.Name));
            throw new CannotRunException(
                $"{item.Name}: holds no request of a known operation ({string.Join(", ", known)}); check what it was recorded from");
        }

        return new Subject
        {
            Name = item.Name,
            File = item.File,
            Unit = "message",
            Count = _messages,
            BadCount = _invalid,
            Findings = [.. _findings, .. passedOver.Findings],
            IsTruncated = _isTruncated,
        };
    }

    private void Judge(CapturedExchange exchange, PassedOver passedOver)
    {
        if (exchange.Request is not { } request)
        {
            passedOver.Unreadable++;
            return;
        }

        // By its path alone: another method at the same address is a fault of the request, but for the question of a browser whether it may ask.
        if (OperationOf(request) is { } known
            && request.Method != Preflight)
        {
            Judge(exchange, known.Name, known.Read(request).Result, known.Responses, passedOver);
            return;
        }

        foreach (var webhook in providers.SelectMany(p => p.Webhooks))
        {
            if (DeliveryJudge.Judge(webhook, request) is { } result)
            {
                Judge(exchange, webhook.Name, result, webhook.Responses, passedOver);
                return;
            }
        }

        passedOver.Elsewhere++;
    }

    // The method decides between operations of one path, and is at fault if it is none of theirs.
    private OperationEntry? OperationOf(WireRequest request)
    {
        OperationEntry[] atPath = [.. providers.SelectMany(p => p.Operations).Where(o => o.Operation.Matches(o.Operation.Method, request.Target))];
        return atPath.FirstOrDefault(o => o.Operation.Method == request.Method) ?? atPath.FirstOrDefault();
    }

    private void Judge(
        CapturedExchange exchange,
        string name,
        ValidationResult request,
        ValueList<DocumentedResponse> responses,
        PassedOver passedOver)
    {
        var part = FormattableString.Invariant($"entry {exchange.Number} {name}");
        Take($"{part} request", exchange.RequestFault is { } fault ? [Fault(fault)] : request.Violations.Select(TranslationFinding.Of));
        if (exchange.Response is not { } response)
        {
            if (exchange.ResponseFault is { } broken)
            {
                Take($"{part} response", [Fault(broken)]);
            }

            return;
        }

        if (exchange.IsResponseBodyMissing)
        {
            passedOver.WithoutBody++;
            return;
        }

        Take(
            FormattableString.Invariant($"{part} response {response.StatusCode}"),
            exchange.ResponseFault is { } unreadable ? [Fault(unreadable)] : new ResponseJudge(responses, limits.ShowValues).Judge(response));
    }

    private void Take(string part, IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        _messages++;
        _invalid += all.Length > 0 ? 1 : 0;
        var room = limits.Validation.MaxViolations - _findings.Count;
        _isTruncated |= all.Length > room;

        // A header field is a part of a part.
        _findings.AddRange(all.Take(room).Select(f => f with { Part = f.Part is null ? part : $"{part} {f.Part}" }));
    }

    private static Finding Fault(string message) => new() { Rule = "har-entry", Message = message };
}
