using System.Text.Json;
using AgentEvents.Cli.Validation;
using AgentEvents.Cli.Validation.Lines;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Translation;

/// <summary>Reads the requests of a recording, one after the other.</summary>
/// <param name="console">Whose standard input may be meant.</param>
/// <param name="source">The provider that they were made for.</param>
internal sealed class RecordingReader(CommandConsole console, ProviderEntry source)
{
    /// <summary>Reads them. A stream is read as it comes, in memory that does not grow with it.</summary>
    /// <param name="item">The recording.</param>
    /// <exception cref="CannotRunException">It cannot be read, or holds nothing that a request could be.</exception>
    public IEnumerable<RecordedRequest> Read(InputItem item)
    {
        // Not before the first one is asked for: what cannot be read is the fault of this recording, and the others are read all the same.
        IEnumerable<RecordedRequest> requests = item.Kind switch
        {
            InputKind.Ndjson => ReadLines(item),
            InputKind.Har => CapturedRequest.ReadAll(item.Name, InputBytes.Of(console, item), source),
            _ => ReadDocument(item.Name, InputBytes.Of(console, item)),
        };
        foreach (var request in requests)
        {
            yield return request;
        }
    }

    private IEnumerable<RecordedRequest> ReadLines(InputItem item)
    {
        using var file = item.IsStandardInput ? null : InputFile.Open(item.Path);
        var reader = new LineReader(file ?? console.Input, DocumentLimits.StandardLineBytes);
        var chunk = new LineChunk();
        long number = 0;
        while (TryRead(item, reader, chunk))
        {
            foreach (var line in Lines(chunk))
            {
                number++;
                var request = line is null ? new RecordedFault(
                    $"the line is longer than {DocumentLimits.StandardLineBytes} bytes and was not looked at")
                    : line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0 ? null
                    : RecordedRequestReader.Read(line);
                if (request is not null)
                {
                    yield return request with { Line = number };
                }
            }
        }
    }

    private static bool TryRead(InputItem item, LineReader reader, LineChunk chunk)
    {
        try
        {
            return reader.TryRead(chunk);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{item.Name}: cannot be read to its end; check the disk or whoever writes it");
        }
        catch (ForeignContentException e)
        {
            throw new CannotRunException($"{item.Name}: {e.Message}");
        }
    }

    // Null for a line of which only the start is here.
    private static List<byte[]?> Lines(LineChunk chunk)
    {
        var lines = new List<byte[]?>();
        var rest = chunk.Lines;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            lines.Add(line.Length > DocumentLimits.StandardLineBytes ? null : line.ToArray());
        }

        return lines;
    }

    private static RecordedRequest[] ReadDocument(string name, byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(InputFile.WithoutMark(utf8));
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray()
                    .Select((value, i) => RecordedRequestReader.Read(value) with { Part = FormattableString.Invariant($"request {i + 1}") })]
                : [RecordedRequestReader.Read(document.RootElement)];
        }
        catch (JsonException)
        {
            throw new CannotRunException($"{name}: is no JSON; if it holds a request on each line, say --as ndjson");
        }
    }
}
