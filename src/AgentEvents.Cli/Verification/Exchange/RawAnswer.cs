using System.Buffers.Text;
using System.Text;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Verification.Judging;

namespace AgentEvents.Cli.Verification.Exchange;

/// <summary>
/// An answer as it came over the connection. Our client forgives what is written wrongly, or mends it; others refuse it, or see another answer in it
/// (RFC 9112).
/// </summary>
internal sealed class RawAnswer
{
    // http.client of Python and hyper of Rust take no more, and they are not alone.
    private const int MostFields = 100;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly List<Range> _lines = [];
    private int _bodyStart;

    private RawAnswer(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The final answer in what came; null if its head is not all there.</summary>
    /// <param name="came">The beginning of what came over a connection.</param>
    public static RawAnswer? Of(ReadOnlyMemory<byte> came)
    {
        var answer = new RawAnswer(came);
        while (answer.TryReadHead())
        {
            // Interim answers (1xx) go before it, and have a head of their own.
            if (answer._bytes.Span[answer._lines[0]] is not [_, _, _, _, _, _, _, _, _, (byte)'1', ..])
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>Whether what came does not begin as an answer does, so that there is no status.</summary>
    /// <param name="came">The beginning of what came over a connection.</param>
    public static bool IsHeadless(ReadOnlyMemory<byte> came) => !came.IsEmpty && !came.Span.StartsWith("HTTP/"u8);

    /// <summary>The first thing that is wrong with how the head is written; null if nothing is.</summary>
    public Finding? HeadFault()
    {
        if (_lines.Count > MostFields + 1)
        {
            return Http(FormattableString.Invariant($"the answer has {_lines.Count - 1} header fields; many clients take no more than {MostFields}"));
        }

        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _bytes.Span[_lines[i]];
            if (line is not [.., (byte)'\r'])
            {
                return Http("the lines of the head must end in carriage return and line feed; a line feed alone stands there");
            }

            if (i > 0 && FieldFault(line[..^1]) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>How many bytes came behind the end of the answer; 0 if that cannot be told.</summary>
    /// <param name="length">What its <c>Content-Length</c> tells; null if its body is in chunks.</param>
    public long Surplus(long? length)
    {
        var end = _bodyStart + (length ?? ChunkedLength());
        return Math.Max(0, _bytes.Length - end);
    }

    private static Finding? FieldFault(ReadOnlySpan<byte> line)
    {
        if (line is [(byte)' ' or (byte)'\t', ..])
        {
            return Http("a header field goes on in a second line, which HTTP/1.1 has given up; write it on one");
        }

        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        if (name.IndexOfAny(" \t"u8) >= 0 && colon >= 0)
        {
            return HttpRules.Field(
                Encoding.Latin1.GetString(name).Trim(),
                "must have no white space between its name and the colon: clients disagree about what it is called");
        }

        foreach (var value in line)
        {
            if (value is < 0x20 and not (byte)'\t' or 0x7F)
            {
                return HttpRules.Field(Encoding.Latin1.GetString(name), "must hold no control characters");
            }
        }

        return null;
    }

    private static Finding Http(string message) => new() { Rule = "http", Message = message };

    // Reads lines up to an empty one.
    private bool TryReadHead()
    {
        _lines.Clear();
        var start = _bodyStart;
        while (_bytes.Span[start..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            var line = _bytes.Span.Slice(start, length);
            var next = start + length + 1;
            if (line.Length == 0 || line is [(byte)'\r'])
            {
                _bodyStart = next;
                return _lines.Count > 0;
            }

            _lines.Add(start..(start + length));
            start = next;
        }

        return false;
    }

    // As far as it came; more than there is, where it goes on.
    private long ChunkedLength()
    {
        var rest = _bytes.Span[_bodyStart..];
        long read = 0;
        while (rest[(int)read..].IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = rest.Slice((int)read, end);
            if (!Utf8Parser.TryParse(line, out long size, out _, 'x') || size < 0 || size > rest.Length)
            {
                break;
            }

            read += end + 1;
            if (size == 0)
            {
                // Trailers, and an empty line behind them.
                while (rest[(int)read..].IndexOf((byte)'\n') is >= 0 and var length)
                {
                    read += length + 1;
                    if (length <= 1)
                    {
                        return read;
                    }
                }

                break;
            }

            read += size + 2;
            if (read > rest.Length)
            {
                break;
            }
        }

        return long.MaxValue / 2;
    }
}
