namespace AgentEvents.Cli.Validation.Lines;

/// <summary>
/// Cuts a stream into chunks of whole lines. Workers call it one at a time and validate what they got in the meantime; there is no thread
/// that only reads, since reading is a tenth of the work.
/// </summary>
/// <param name="stream">The stream. It is read from where it stands, and never sought in.</param>
/// <param name="maxLineBytes">How long a line may be. It bounds what is held in memory, however long the stream is.</param>
internal sealed class LineReader(Stream stream, int maxLineBytes)
{
    private const byte LineFeed = (byte)'\n';

    private readonly Lock _gate = new();
    private byte[] _carried = [];
    private int _carriedLength;
    private long _next;
    private bool _isAtEnd;

    /// <summary>How many bytes have been read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads the next lines. As many as one read gives: a slow pipe is judged as it comes.</summary>
    /// <param name="chunk">Is filled with them.</param>
    /// <returns>Whether there were any.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="ForeignContentException">It is no text in UTF-8 at all.</exception>
    public bool TryRead(LineChunk chunk)
    {
        lock (_gate)
        {
            if (_isAtEnd)
            {
                return false;
            }

            chunk.Clear(_next++);
            chunk.Append(_carried.AsSpan(0, _carriedLength));
            _carriedLength = 0;
            if (chunk.Number == 0)
            {
                Recognise(chunk);
                if (chunk.Lines.LastIndexOf(LineFeed) is >= 0 and var end)
                {
                    Carry(chunk.Return(chunk.Lines.Length - end - 1));
                    return true;
                }
            }

            return Fill(chunk);
        }
    }

    // A pipe may give the first bytes one by one. Nothing is judged later for it: no line is whole before its line feed.
    private void Recognise(LineChunk chunk)
    {
        Span<byte> start = stackalloc byte[ForeignBytes.MostLookedAt];
        var length = 0;
        while (length < start.Length && !start[..length].Contains(LineFeed) && Read(start[length..]) is > 0 and var count)
        {
            length += count;
        }

        chunk.Append(start[..length]);
        if (ForeignBytes.Name(start[..length]) is { } name)
        {
            _isAtEnd = true;
            throw new ForeignContentException(name);
        }
    }

    private bool Fill(LineChunk chunk)
    {
        while (true)
        {
            var count = Read(chunk.Free);
            if (count == 0)
            {
                // The last line may lack its line feed.
                return !chunk.Lines.IsEmpty;
            }

            var end = chunk.Advance(count).LastIndexOf(LineFeed);
            if (end >= 0)
            {
                Carry(chunk.Return(count - end - 1));
                return true;
            }

            if (chunk.Lines.Length > maxLineBytes)
            {
                chunk.IsCutOff = true;
                SkipLine();
                return true;
            }
        }
    }

    private int Read(Span<byte> target)
    {
        var count = stream.Read(target);
        _isAtEnd = count == 0;
        BytesRead += count;
        return count;
    }

    private void SkipLine()
    {
        var passing = new byte[LineChunk.StandardSize];
        int count;
        while ((count = Read(passing)) > 0)
        {
            var end = passing.AsSpan(0, count).IndexOf(LineFeed);
            if (end >= 0)
            {
                Carry(passing.AsSpan(end + 1, count - end - 1));
                return;
            }
        }
    }

    private void Carry(ReadOnlySpan<byte> bytes)
    {
        if (_carried.Length < bytes.Length)
        {
            _carried = new byte[bytes.Length * 2];
        }

        bytes.CopyTo(_carried);
        _carriedLength = bytes.Length;
    }
}
