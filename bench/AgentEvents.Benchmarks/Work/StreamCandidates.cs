using System.Text.Json;
using AgentEvents.Benchmarks.Documents;
using AgentEvents.Benchmarks.Peers;
using AgentEvents.Cli.Validation;
using AgentEvents.Cli.Validation.Lines;
using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.Benchmarks.Work;

/// <summary>A stream with a document on each line, as the tool judges it and as one would read it with System.Text.Json.</summary>
internal static class StreamCandidates
{
    private const int Repetitions = 300;
    private const int Lines = Rotation.Count * Repetitions;

    private static readonly byte[] Stream = [.. Enumerable.Repeat(SinchDocuments.Reads.SelectMany(d => d.Append((byte)'\n')), Repetitions)
        .SelectMany(s => s)];

    /// <summary>The whole of the tool's work on all cores, but for opening the file and printing.</summary>
    public static Candidate Ours()
    {
        var limits = new DocumentLimits(ValidationOptions.Default, DocumentLimits.StandardLineBytes, FailFast: false, ShowValues: false);
        var stream = new LineStream(SchemaCatalogue.Entries.FindSchema("sinch/agent-event")!.Validator, limits, Environment.ProcessorCount);
        return new Candidate("ndjson.sinch", () => ValidLines(stream), Lines, Lines);
    }

    /// <summary>The deserialiser alone, on one core, without any rule checked.</summary>
    public static Candidate SourceGenerated() =>
        new("stj-source-generated", DeserialiseLines, Lines, Candidates.SourceGeneratedReads().Expected * Repetitions);

    private static long ValidLines(LineStream stream)
    {
        using var input = new MemoryStream(Stream);
        var subject = stream.Validate(input, "stream", null, null, CancellationToken.None);
        return subject.Count - subject.BadCount;
    }

    private static long DeserialiseLines()
    {
        var rest = Stream.AsSpan();
        var sum = 0L;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            sum += JsonSerializer.Deserialize(rest[..end], SinchJsonContext.Default.SinchEventDto)!.TextLength();
            rest = rest[(end + 1)..];
        }

        return sum;
    }
}
