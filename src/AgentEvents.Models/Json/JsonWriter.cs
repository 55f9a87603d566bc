using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentEvents.Models.Json;

/// <summary>
/// Writes compact UTF-8 JSON by copying: generated writers hand it names as ready-made bytes and values to escape only where they must be.
/// It checks no grammar; whoever writes no generated code has no need for it.
/// </summary>
/// <remarks>
/// Escaped are the quote, the backslash, control characters and surrogates without a partner: nothing else, so a <c>+</c> stays a <c>+</c>
/// (<c>System.Text.Json</c>'s default encoder makes <c>\u002B</c> of it).
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonWriter
{
    private readonly IBufferWriter<byte>? _output;
    private byte[]? _rented;
    private Span<byte> _free;
    private int _written;
    private byte _last;

    /// <summary>Writes to a buffer writer; nothing counts as written there before <see cref="Flush"/>.</summary>
    /// <param name="output">Where the bytes go.</param>
    public JsonWriter(IBufferWriter<byte> output)
    {
        _output = output;
        _free = output.GetSpan();
    }

    /// <summary>Writes to memory of the writer's own, taken from the pool as soon as the scratch does not suffice.</summary>
    /// <param name="scratch">Memory to use first, most often on the stack.</param>
    public JsonWriter(Span<byte> scratch) => _free = scratch;

    /// <summary>What has been written since the beginning or the last flush.</summary>
    public readonly ReadOnlySpan<byte> WrittenSpan => _free[.._written];

    /// <summary>Copies bytes as they are.</summary>
    /// <param name="json">Bytes that are JSON where they come to stand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        if ((uint)json.Length > (uint)(_free.Length - _written))
        {
            Grow(json.Length);
        }

        json.CopyTo(_free[_written..]);
        _written += json.Length;
    }

    /// <summary>Writes a member's name, without the comma in front of it where the object has just been opened.</summary>
    /// <param name="commaAndName">A comma, the quoted name and a colon: <c>,"to":</c>. A lone comma serves where the name is written
    /// separately.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(ReadOnlySpan<byte> commaAndName)
    {
        var last = _written > 0 ? _free[_written - 1] : _last;
        WriteRaw(last == (byte)'{' ? commaAndName[1..] : commaAndName);
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which of them.</param>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    public void WriteNumber(long value)
    {
        const int longest = 20;
        Reserve(longest);
        Utf8Formatter.TryFormat(value, _free[_written..], out var length);
        _written += length;
    }

    /// <summary>Hands what has been written to the buffer writer.</summary>
    public void Flush()
    {
        if (_output is null || _written == 0)
        {
            return;
        }

        _last = _free[_written - 1];
        _output.Advance(_written);
        _written = 0;
        _free = default;
    }

    /// <summary>Gives memory back to the pool; only for a writer with memory of its own.</summary>
    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            _free = default;
            _written = 0;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Makes sure that so many bytes fit, and returns the room for them.</summary>
    /// <param name="count">How many bytes at the least.</param>
    public Span<byte> Reserve(int count)
    {
        if ((uint)count > (uint)(_free.Length - _written))
        {
            Grow(count);
        }

        return _free[_written..];
    }

    /// <summary>Counts bytes that were put into the room of <see cref="Reserve"/> as written.</summary>
    /// <param name="count">How many.</param>
    public void Advance(int count) => _written += count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        if (_output is not null)
        {
            Flush();
            _free = _output.GetSpan(count);
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_written + count, Math.Min(_free.Length, int.MaxValue / 4) * 2)));
        WrittenSpan.CopyTo(larger);
        if (_rented is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        _rented = larger;
        _free = larger;
    }
}
