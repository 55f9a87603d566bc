using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Validation;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;

namespace AgentEvents.Cli.Translation;

/// <summary>Translates the requests of a recording one by one.</summary>
/// <param name="source">The provider that they were made for.</param>
/// <param name="target">The provider that they are to be made for.</param>
/// <param name="settings">What is known of the account there.</param>
/// <param name="writer">Where they go.</param>
/// <param name="maxFindings">How many findings are listed.</param>
internal sealed class Translator(
    ProviderEntry source,
    ProviderEntry target,
    ConnectionSettings settings,
    RequestWriter writer,
    int maxFindings)
{
    /// <summary>Translates a recording.</summary>
    /// <param name="item">The recording.</param>
    /// <param name="requests">Its requests.</param>
    /// <param name="stop">Ends it early.</param>
    public Subject Translate(InputItem item, IEnumerable<RecordedRequest> requests, CancellationToken stop)
    {
        var subject = new Subject { Name = item.Name, File = item.File, Unit = "request" };
        var findings = new List<Finding>();
        string? failure = null;
        try
        {
            foreach (var request in requests.TakeWhile(_ => !stop.IsCancellationRequested))
            {
                if (request is RecordedNote note)
                {
                    findings.Add(note.Finding);
                    continue;
                }

                var (isMapped, found) = Translate(request);
                subject = subject with
                {
                    Count = subject.Count + 1,
                    BadCount = subject.BadCount + (isMapped ? 0 : 1),
                    IsTruncated = subject.IsTruncated || found.Count > maxFindings - findings.Count,
                };
                findings.AddRange(found.Take(maxFindings - findings.Count).Select(f => f with { Line = request.Line, Part = request.Part }));
            }
        }
        catch (CannotRunException e)
        {
            failure = e.Message;
        }

        if (failure is null && subject.Count == 0 && !stop.IsCancellationRequested)
        {
            failure = $"{item.Name}: holds no request for {source.Name}; check what it was recorded from, and --from";
        }

        return subject with { Findings = findings, Failure = failure };
    }

    private (bool IsMapped, IReadOnlyList<Finding> Findings) Translate(RecordedRequest request)
    {
        if (request is RecordedFault fault)
        {
            return (false, [TranslationFinding.Of(fault)]);
        }

        var reading = request switch
        {
            RecordedWire recorded => SourceRequest.Read(source, recorded.Wire),
            RecordedForm form => SourceRequest.ReadForm(source, form.Json),
            _ => throw new InvalidOperationException("there is nothing to read"),
        };
        if (reading.Request is null)
        {
            return (false, [.. reading.Result.Violations.Select(TranslationFinding.Of)]);
        }

        var read = reading.ToEvent()
            ?? MappingResult.NotSupported<OutboundEvent>(new UnsupportedCase(reading.Request.GetType().Name, "it carries none of the events", null));
        var mapped = Write(read);
        if (mapped.TryGetValue(out var wire))
        {
            writer.Write(wire);
        }

        return (mapped.IsMapped, FindingsOf(mapped));
    }

    private MappingResult<WireRequest> Write(MappingResult<OutboundEvent> read)
    {
        try
        {
            return read.Then(content => target.Writer!(content, settings));
        }
        catch (FormatException e)
        {
            throw new CannotRunException($"--connection: {e.Message.TrimEnd('.')}; {target.Name} has it as a number or as true or false");
        }
    }

    private static Finding[] FindingsOf(MappingResult<WireRequest> mapped) =>
        [.. TranslationFinding.Of(mapped.Unsupported, mapped.Violations, mapped.Losses)];
}
