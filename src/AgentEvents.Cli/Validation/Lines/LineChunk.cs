namespace AgentEvents.Cli.Validation.Lines;

/// <summary>Some whole lines of a stream, in a buffer that is filled again and again.</summary>
internal sealed class LineChunk
{
    /// <summary>How many bytes are read at a time: small enough to be validated out of the cache, large enough that reading costs nothing.</summary>
    public const int StandardSize = 512 * 1024;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(StandardSize);
    private int _length;

    /// <summary>Its place in the stream, from 0.</summary>
    public long Number { get; private set; }

    /// <summary>Whether it is the start of a line that is longer than allowed; the rest of that line has been left out.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>The lines.</summary>
    public ReadOnlySpan<byte> Lines => _buffer.AsSpan(0, _length);

    /// <summary>Where the next bytes go; never empty.</summary>
    public Span<byte> Free
    {
        get
        {
            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            return _buffer.AsSpan(_length);
        }
    }

    /// <summary>Starts anew.</summary>
    /// <param name="number">Its place in the stream.</param>
    public void Clear(long number)
    {
        // One long line must not keep its memory until the end of the stream.
        if (_buffer.Length > StandardSize)
        {
            _buffer = GC.AllocateUninitializedArray<byte>(StandardSize);
        }

        Number = number;
        _length = 0;
        IsCutOff = false;
    }

    /// <summary>Takes bytes at the end.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (Free.Length < bytes.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        bytes.CopyTo(Free);
        _length += bytes.Length;
    }

    /// <summary>Says that bytes have been written to <see cref="Free"/>.</summary>
    /// <returns>These bytes.</returns>
    public ReadOnlySpan<byte> Advance(int count)
    {
        _length += count;
        return _buffer.AsSpan(_length - count, count);
    }

    /// <summary>Gives back the bytes after the last whole line.</summary>
    /// <param name="count">How many.</param>
    public ReadOnlySpan<byte> Return(int count)
    {
        _length -= count;
        return _buffer.AsSpan(_length, count);
    }
}
