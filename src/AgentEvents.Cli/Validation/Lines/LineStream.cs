using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Validation.Lines;

/// <summary>Validates a stream of documents, one on each line, on all cores and in memory that does not grow with the stream.</summary>
/// <param name="validator">The schema.</param>
/// <param name="limits">The limits.</param>
/// <param name="workers">How many threads validate.</param>
internal sealed class LineStream(DocumentValidator validator, DocumentLimits limits, int workers)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Validates the stream to its end, or until it is stopped.</summary>
    /// <param name="stream">The lines.</param>
    /// <param name="name">What the stream is called.</param>
    /// <param name="file">Its file, if it has one.</param>
    /// <param name="progress">Is told how far it is from time to time: lines, bytes, invalid lines.</param>
    /// <param name="stop">Ends it early.</param>
    public Subject Validate(Stream stream, string name, string? file, Action<long, long, long>? progress, CancellationToken stop)
    {
        var reader = new LineReader(stream, limits.MaxLineBytes);
        var tally = new LineTally(limits.Validation.MaxViolations);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var crew = Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(
            () => Work(reader, tally, enough), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        var all = Task.WhenAll(crew);
        try
        {
            // Whoever stops us, or has seen enough, does not wait for a worker that is blocked on a silent pipe: what it has not read is not part of
            // the report.
            while (!all.Wait((int)BetweenLooks.TotalMilliseconds, enough.Token))
            {
                progress?.Invoke(tally.Lines, reader.BytesRead, tally.Invalid);
            }
        }
        catch (OperationCanceledException)
        {
            return tally.ToSubject(name, file);
        }
        catch (AggregateException e) when (e.InnerException is ForeignContentException)
        {
            return tally.ToSubject(name, file) with { Failure = $"{name}: {e.InnerException!.Message}" };
        }
        catch (AggregateException e) when (e.InnerException is IOException or UnauthorizedAccessException)
        {
            return tally.ToSubject(name, file) with { Failure = $"{name}: cannot be read to its end; check the disk or whoever writes it" };
        }

        var subject = tally.ToSubject(name, file);
        return subject.Count > 0 || limits.AllowEmpty || stop.IsCancellationRequested
            ? subject
            : subject with { Failure = $"{name}: holds no document; check what writes it, or say --allow-empty" };
    }

    private void Work(LineReader reader, LineTally tally, CancellationTokenSource enough)
    {
        var judge = new LineJudge(validator, limits);
        var chunk = new LineChunk();
        var token = enough.Token;
        while (!token.IsCancellationRequested && reader.TryRead(chunk))
        {
            tally.Add(judge.Judge(chunk, tally.Room));
            if (limits.FailFast && tally.Invalid > 0)
            {
                enough.Cancel();
            }
        }
    }
}
