namespace AgentEvents.Models.Http;

/// <summary>
/// Bytes that are handed out one at a time. A decoder that reads from it has taken no more than it needed, so where it stands is where its data end.
/// </summary>
/// <param name="bytes">The bytes.</param>
internal sealed class SingleByteStream(ReadOnlyMemory<byte> bytes) : Stream
{
    /// <summary>How many bytes were taken.</summary>
    public int BytesRead { get; private set; }

    /// <summary>Whether more was asked for than there is.</summary>
    public bool IsExhausted { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (BytesRead == bytes.Length)
        {
            IsExhausted = true;
            return 0;
        }

        buffer[0] = bytes.Span[BytesRead++];
        return 1;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
