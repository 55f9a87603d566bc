namespace AgentEvents.Cli.Tests.Fixture;

/// <summary>A stream that gives its bytes in pieces of odd sizes, as a pipe does, and can break off or call for an end on the way.</summary>
internal sealed class PiecewiseStream(byte[] content, params int[] sizes) : Stream
{
    private int _position;
    private int _reads;

    /// <summary>What happens before a read, which is told its number.</summary>
    public Action<int>? BeforeRead { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        BeforeRead?.Invoke(_reads);
        var count = Math.Min(Math.Min(sizes[_reads++ % sizes.Length], buffer.Length), content.Length - _position);
        content.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
