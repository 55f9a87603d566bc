using AgentEvents.Cli.Operations;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Validation;
using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Translation;

/// <summary>Translates the requests of a recording one by one.</summary>
/// <param name="source">The provider that they were made for.</param>
/// <param name="target">The provider that they are to be made for.</param>
/// <param name="settings">What is known of the account there.</param>
/// <param name="writer">Where they go.</param>
/// <param name="maxFindings">How many findings are listed.</param>
internal sealed class Translator(
    KnownOperation source,
    KnownOperation target,
    IReadOnlyDictionary<string, string> settings,
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
            failure = $"{item.Name}: holds no request for {source.Provider}; check what it was recorded from, and --from";
        }

        return subject with { Findings = findings, Failure = failure };
    }

    private (bool IsMapped, IReadOnlyList<Finding> Findings) Translate(RecordedRequest request)
    {
        if (request is RecordedFault fault)
        {
            return (false, [TranslationFinding.Of(fault)]);
        }

        var result = ValidationResult.Valid;
        var read = request switch
        {
            RecordedWire recorded => source.EventOf(recorded.Wire, out result),
            RecordedForm form => source.EventOf(form.Json, out result),
            _ => throw new InvalidOperationException("there is nothing to read"),
        };
        if (read is null)
        {
            return (false, [.. result.Violations.Select(TranslationFinding.Of)]);
        }

        var mapped = read.Then(content => target.Writer(content, settings));
        if (mapped.TryGetValue(out var wire))
        {
            writer.Write(wire);
        }

        return (mapped.IsMapped, FindingsOf(mapped));
    }

    private static Finding[] FindingsOf(MappingResult<WireRequest> mapped) =>
        [.. TranslationFinding.Of(mapped.Unsupported, mapped.Violations, mapped.Losses)];
}
