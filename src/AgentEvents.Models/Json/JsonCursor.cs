using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentEvents.Models.Json;

/// <summary>
/// Reads one UTF-8 JSON document forwards, a value at a time, without a token buffer, without an allocation and without an exception.
/// Generated validators and readers drive it; whoever writes no such code has no need for it.
/// </summary>
/// <remarks>
/// <para>The cursor stands on the first byte of a value before that value is read and just behind its last byte afterwards.</para>
/// <para>
/// The first thing wrong with the bytes is kept in <see cref="Fault"/> and <see cref="FaultOffset"/>. From then on the cursor stands at the
/// end of the document, so that every loop over members or items comes to an end by itself: a caller need ask only once, after a loop.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonCursor
{
    /// <summary>How deeply objects and arrays may nest unless the caller says otherwise; the default of <c>System.Text.Json</c> too.</summary>
    public const int DefaultMaxDepth = 64;

    private const long Unlimited = long.MaxValue / 2;

    private readonly ReadOnlySpan<byte> _utf8;
    private int _position;
    private int _depthLeft;
    private long _looksLeft;
    private JsonEffort? _effort;

    /// <summary>Places a cursor on the first value of a document.</summary>
    /// <param name="utf8">The whole document.</param>
    /// <param name="maxDepth">How many objects and arrays may be open at once.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, int maxDepth = DefaultMaxDepth)
    {
        _utf8 = utf8;
        _depthLeft = maxDepth;
        _looksLeft = JsonEffort.LooksAllowed(utf8.Length);
        SkipWhiteSpace();
    }

    /// <summary>Places a cursor on a value inside a document, or on the document's first byte.</summary>
    /// <param name="utf8">The whole document.</param>
    /// <param name="position">Where the value starts; not beyond the end.</param>
    /// <param name="depthLeft">How many objects and arrays may be open in it at once.</param>
    internal JsonCursor(ReadOnlySpan<byte> utf8, int position, int depthLeft)
    {
        _utf8 = utf8;
        _position = position;
        _depthLeft = depthLeft;
        _looksLeft = JsonEffort.LooksAllowed(utf8.Length);
    }

    /// <summary>What is wrong with the bytes, or <see cref="JsonFault.None"/>.</summary>
    public JsonFault Fault { get; private set; }

    /// <summary>The offset of the first byte that is wrong; the document's length where it ends too early.</summary>
    public int FaultOffset { get; private set; }

    /// <summary>Whether the bytes are known to be no JSON that this cursor reads.</summary>
    public readonly bool IsFaulted => Fault != JsonFault.None;

    /// <summary>The offset of the next byte to read.</summary>
    public readonly int Position => _position;

    /// <summary>The next byte, or 0 at the end of the document: no value starts with a zero byte.</summary>
    public readonly byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)_position < (uint)_utf8.Length ? _utf8[_position] : (byte)0;
    }

    /// <summary>Whether the next byte is one that a JSON value can start with.</summary>
    public readonly bool IsAtValue =>
        Current is (byte)'{' or (byte)'[' or (byte)'"' or (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f' or (byte)'n';

    /// <summary>The bytes from an earlier <see cref="Position"/> up to here: a value as it was written.</summary>
    /// <param name="start">Where the value started.</param>
    public readonly ReadOnlySpan<byte> Since(int start) => _utf8[start.._position];

    /// <summary>Remembers where the cursor stands, to come back with <see cref="Rewind"/>.</summary>
    public readonly JsonMark Mark() => new(_position, _depthLeft);

    /// <summary>
    /// Goes back to where <see cref="Mark"/> was called, or forward again. A faulted cursor stays where it is: no second look mends the bytes. Bytes
    /// gone back over are counted, and a document that needs too many looks is faulted.
    /// </summary>
    /// <param name="mark">The place to go to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rewind(JsonMark mark)
    {
        if (!IsFaulted)
        {
            _looksLeft -= _position - mark.Position + 1;
            _position = mark.Position;
            _depthLeft = mark.DepthLeft;
            if (_looksLeft < 0)
            {
                Fail(JsonFault.TooManyLooks);
            }
        }
    }

    /// <summary>Enters the object that the cursor stands on and goes on to its first member's name.</summary>
    /// <returns>False if the object is empty (and now read), or at a fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool BeginObject()
    {
        if (!Open())
        {
            return false;
        }

        if (Current == (byte)'"')
        {
            return true;
        }

        return CloseEmpty((byte)'}', JsonFault.NameExpected);
    }

    /// <summary>Behind a member's value: goes on to the next member's name.</summary>
    /// <returns>False if the object ends here (and is now read), or at a fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextMember()
    {
        if (Current == (byte)',')
        {
            _position++;
            if (Current == (byte)'"')
            {
                return true;
            }
        }
        else if (Current == (byte)'}')
        {
            _position++;
            _depthLeft++;
            return false;
        }
        else
        {
            SkipWhiteSpace();
            if (Current != (byte)',')
            {
                return Close((byte)'}');
            }

            _position++;
        }

        SkipWhiteSpace();
        return Current == (byte)'"' || Fail(JsonFault.NameExpected);
    }

    /// <summary>Enters the array that the cursor stands on and goes on to its first item.</summary>
    /// <returns>False if the array is empty (and now read), or at a fault.</returns>
    public bool BeginArray()
    {
        if (!Open())
        {
            return false;
        }

        return Current == (byte)']' ? CloseEmpty((byte)']', JsonFault.ValueExpected) : _position < _utf8.Length || Fail(JsonFault.UnexpectedEnd);
    }

    /// <summary>Behind an item: goes on to the next one.</summary>
    /// <returns>False if the array ends here (and is now read), or at a fault.</returns>
    public bool NextItem()
    {
        SkipWhiteSpace();
        if (Current != (byte)',')
        {
            return Close((byte)']');
        }

        _position++;
        SkipWhiteSpace();
        return true;
    }

    /// <summary>Behind the document's value: whether nothing but white space is left.</summary>
    /// <returns>True if the document is complete; false at a fault, an older one included.</returns>
    public bool Finish()
    {
        if (IsFaulted)
        {
            return false;
        }

        SkipWhiteSpace();
        return _position == _utf8.Length || Fail(JsonFault.TrailingBytes);
    }

    /// <summary>Records that the byte the cursor stands on starts no value, or that the document ends before it.</summary>
    /// <returns>False, always.</returns>
    public bool FailValue() => Fail(IsByteOrderMark() ? JsonFault.ByteOrderMark : JsonFault.ValueExpected);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Open()
    {
        if (_depthLeft == 0)
        {
            return Fail(JsonFault.TooDeep);
        }

        _depthLeft--;
        _position++;
        if (Current <= (byte)' ')
        {
            SkipWhiteSpace();
        }

        return true;
    }

    private bool CloseEmpty(byte bracket, JsonFault otherwise)
    {
        if (Current != bracket)
        {
            return Fail(otherwise);
        }

        _position++;
        _depthLeft++;
        return false;
    }

    private bool Close(byte bracket)
    {
        if (Current != bracket)
        {
            return Fail(JsonFault.SeparatorExpected);
        }

        _position++;
        _depthLeft++;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        // Compact documents have none; JSON's four white-space characters all lie at or below the space.
        if (Current <= (byte)' ')
        {
            _position = ByteScan.SkipWhiteSpace(_utf8, _position);
        }
    }

    private readonly bool IsByteOrderMark() => _position == 0 && _utf8.StartsWith("\uFEFF"u8);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Fail(JsonFault fault) => Fail(fault, _position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Fail(JsonFault fault, int offset)
    {
        if (!IsFaulted)
        {
            var atEnd = offset >= _utf8.Length && fault < JsonFault.TooDeep;
            Fault = atEnd ? JsonFault.UnexpectedEnd : fault;
            FaultOffset = Math.Min(offset, _utf8.Length);
        }

        _position = _utf8.Length;
        return false;
    }
}
