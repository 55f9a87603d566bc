using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Accepting;

/// <summary>
/// What generated accept paths do again and again. An accept path says yes to most valid documents, in one pass and without a cursor. Where it does
/// not say yes it says nothing: then the validator judges.
/// </summary>
/// <remarks>
/// Every step takes an offset of the document, from 0 to its length, and gives back another one or -1, at which the path ends. That is what the reads
/// below rest on: each compares the bytes left with the bytes it reads before it reads them.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AcceptSteps
{
    // An integer of so many digits fits into 64 bits.
    private const int MaxDigits = 18;

    /// <summary>Goes past text that must stand here.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where it must stand.</param>
    /// <param name="text">The text.</param>
    /// <returns>The offset behind it; -1 if something else stands here.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Literal(ReadOnlySpan<byte> utf8, int at, ReadOnlySpan<byte> text) =>
        text.Length <= utf8.Length - at
            && MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), at), text.Length).SequenceEqual(text)
            ? at + text.Length
            : -1;

    /// <summary>Goes past a member's name in an object whose earlier members may all be absent.</summary>
    /// <typeparam name="TLayout">How the document is laid out.</typeparam>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where the name must stand.</param>
    /// <param name="first">Where the object's first name would stand.</param>
    /// <param name="text">A comma, the name with its quotes, and the colon.</param>
    /// <returns>The offset behind it; -1 if something else stands here.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Member<TLayout>(ReadOnlySpan<byte> utf8, int at, int first, ReadOnlySpan<byte> text)
        where TLayout : struct, ITextLayout =>
        at == first
            ? TLayout.Literal(utf8, at, text[1..], 0, text.Length - 2)
            : TLayout.Literal(utf8, at, text, 1, text.Length - 2);

    /// <summary>The byte at an offset; 0 at the end.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">The offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte At(ReadOnlySpan<byte> utf8, int at) => (uint)at < (uint)utf8.Length ? utf8[at] : (byte)0;

    /// <summary>The eight bytes from an offset on, the first one lowest; 0 if fewer are left.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">The offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ReadOnlySpan<byte> utf8, int at)
    {
        if (utf8.Length - at < sizeof(ulong))
        {
            return 0;
        }

        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), at));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    /// <summary>Goes over the name of a member that the schema may not name.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where the name must stand, with its quote.</param>
    /// <param name="names">What such names of the object have left so far; 0 before the first.</param>
    /// <returns>The offset of the closing quote; -1 if the name is written with escapes or beyond ASCII, or may stand twice.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int OtherName(ReadOnlySpan<byte> utf8, int at, ref ulong names)
    {
        var end = At(utf8, at) == (byte)'"' ? PlainEnd(utf8, at + 1) : -1;
        if (end < 0)
        {
            return -1;
        }

        names = MemberNames.Note(Text(utf8, at + 1, end), names);
        return MemberNames.MayRepeat(names) ? -1 : end;
    }

    /// <summary>The text between two offsets that steps have given back.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The offset behind the last byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> utf8, int start, int end) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), start), end - start);

    /// <summary>Goes over the text of a string that holds printable ASCII without escapes.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">The offset behind the opening quote.</param>
    /// <returns>The offset of the closing quote; -1 if there is anything else in the string, or no end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlainEnd(ReadOnlySpan<byte> utf8, int at)
    {
        var end = ByteScan.FindSpecial(utf8, at);
        return At(utf8, end) == (byte)'"' ? end : -1;
    }

    /// <summary>Goes over the text of a string whose length is known, and which is matched with a pattern that no quote is part of.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">The offset behind the opening quote.</param>
    /// <param name="length">The length in bytes.</param>
    /// <returns>The offset of the closing quote; -1 if there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FixedEnd(ReadOnlySpan<byte> utf8, int at, int length) => At(utf8, at + length) == (byte)'"' ? at + length : -1;

    /// <summary>Goes over the text of any string.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">The offset behind the opening quote.</param>
    /// <returns>The offset of the closing quote; -1 if the string is not well formed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TextEnd(ReadOnlySpan<byte> utf8, int at)
    {
        var end = PlainEnd(utf8, at);
        return end >= 0 ? end : UnusualTextEnd(utf8, at);
    }

    /// <summary>Goes past an integer as it is most often written: up to 18 digits, no fraction and no exponent.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where the integer must stand.</param>
    /// <param name="value">The integer.</param>
    /// <returns>The offset behind it; -1 if something else stands here.</returns>
    public static int IntegerEnd(ReadOnlySpan<byte> utf8, int at, out long value)
    {
        value = 0;
        var isNegative = At(utf8, at) == (byte)'-';
        var start = isNegative ? at + 1 : at;
        var end = start;
        for (uint digit; end < utf8.Length && (digit = (uint)(utf8[end] - '0')) <= 9; end++)
        {
            if (end - start == MaxDigits)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        if (end == start || (utf8[start] == (byte)'0' && end - start > 1) || At(utf8, end) is (byte)'.' or (byte)'e' or (byte)'E')
        {
            return -1;
        }

        value = isNegative ? -value : value;
        return end;
    }

    /// <summary>Goes past a number.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where the number must stand.</param>
    /// <returns>The offset behind it; -1 if something else stands here.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int NumberEnd(ReadOnlySpan<byte> utf8, int at)
    {
        var cursor = new JsonCursor(utf8, at, depthLeft: 0);
        if (cursor.Current is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            return -1;
        }

        cursor.ReadNumber();
        return cursor.IsFaulted ? -1 : cursor.Position;
    }

    /// <summary>Goes past <c>true</c> or <c>false</c>.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where it must stand.</param>
    /// <returns>The offset behind it; -1 if something else stands here.</returns>
    public static int BooleanEnd(ReadOnlySpan<byte> utf8, int at) => Literal(utf8, at, At(utf8, at) == (byte)'t' ? "true"u8 : "false"u8);

    /// <summary>Goes past any value.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where the value must stand.</param>
    /// <param name="depthLeft">How many objects and arrays may be open in it at once.</param>
    /// <returns>The offset behind it; -1 if no value stands here.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int AnyEnd(ReadOnlySpan<byte> utf8, int at, int depthLeft)
    {
        var cursor = new JsonCursor(utf8, at, depthLeft);
        return cursor.SkipValue() ? cursor.Position : -1;
    }

    /// <summary>Whether a path has come to the end of the document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="end">What the path gave back for the document's value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWhole(ReadOnlySpan<byte> utf8, int end) => end == utf8.Length || (end >= 0 && SpacedLayout.Skip(utf8, end) == utf8.Length);

    /// <summary>Whether a document is laid out with white space, as far as its first bytes show.</summary>
    /// <param name="utf8">The document.</param>
    public static bool IsSpaced(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < 2 || utf8[0] <= (byte)' ' || utf8[1] <= (byte)' ')
        {
            return utf8.Length >= 2;
        }

        var colon = utf8.IndexOf((byte)':') + 1;
        return At(utf8, colon) <= (byte)' ' || At(utf8, colon - 2) <= (byte)' ';
    }

    /// <summary>A cursor for a part of the document that the validator judges.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where the value stands.</param>
    /// <param name="depthLeft">How many objects and arrays may be open in it at once.</param>
    public static JsonCursor CursorAt(ReadOnlySpan<byte> utf8, int at, int depthLeft) => new(utf8, at, depthLeft);

    /// <summary>A cursor that reads values of a document that has been accepted.</summary>
    /// <param name="utf8">The document.</param>
    public static JsonCursor ReaderOf(ReadOnlySpan<byte> utf8) => JsonCursor.OfValid(utf8);

    /// <summary>The offset behind a value that the validator has found valid.</summary>
    /// <param name="cursor">Stands behind the value.</param>
    /// <param name="start">Where the value stands.</param>
    /// <returns>The offset; -1 if the value has been looked at so often that the whole document may take more looks than it is allowed.</returns>
    public static int EndOf(ref readonly JsonCursor cursor, int start) => cursor.HasLookedOften(start) ? -1 : cursor.Position;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int UnusualTextEnd(ReadOnlySpan<byte> utf8, int at)
    {
        var cursor = new JsonCursor(utf8, at - 1, depthLeft: 0);
        cursor.SkipString();
        return cursor.IsFaulted ? -1 : cursor.Position - 1;
    }
}
