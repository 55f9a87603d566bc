using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace AgentEvents.Models.Json;

public ref partial struct JsonCursor
{
    /// <summary>
    /// Goes past a member's name, and on to its value, if the name stands here as it is usually written: without escapes, the colon right behind it.
    /// </summary>
    /// <param name="quotedNameAndColon">The name with its quotes and the colon: <c>"to":</c>.</param>
    /// <returns>False if anything else stands here; the cursor has not moved then, and the name may still be the same one written
    /// otherwise.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryName(scoped ReadOnlySpan<byte> quotedNameAndColon)
    {
        if (quotedNameAndColon.Length > _utf8.Length - _position
            || !_utf8.Slice(_position, quotedNameAndColon.Length).SequenceEqual(quotedNameAndColon))
        {
            return false;
        }

        _position += quotedNameAndColon.Length;
        SkipWhiteSpace();
        return true;
    }

    /// <summary>Reads a member's name and the colon behind it, and goes on to the member's value.</summary>
    /// <returns>The name, unescaped; empty at a fault. It points into the document unless the name holds an escape.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> ReadName()
    {
        var name = ReadString();
        if (Current == (byte)':')
        {
            _position++;
            SkipWhiteSpace();
            return name;
        }

        return ReadLateColon(name);
    }

    /// <summary>Reads the string that the cursor stands on.</summary>
    /// <returns>The text, unescaped; empty at a fault. It points into the document unless the string holds an escape.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> ReadString()
    {
        var start = _position + 1;
        var end = FindSpecial(start);
        if ((uint)end < (uint)_utf8.Length && _utf8[end] == (byte)'"')
        {
            _position = end + 1;
            return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(_utf8), start), end - start);
        }

        return ReadUnusualString(start, end, unescape: true);
    }

    /// <summary>Goes past the string that the cursor stands on and checks it, but makes no text of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SkipString()
    {
        var end = FindSpecial(_position + 1);
        if ((uint)end < (uint)_utf8.Length && _utf8[end] == (byte)'"')
        {
            _position = end + 1;
            return;
        }

        ReadUnusualString(_position + 1, end, unescape: false);
    }

    /// <summary>The name whose first quote stands at an offset that the cursor has gone past, as it was written.</summary>
    internal readonly ReadOnlySpan<byte> RawName(int at)
    {
        var name = _utf8[(at + 1)..];
        var end = FindSpecial(at + 1) - at - 1;
        while ((uint)end < (uint)name.Length && name[end] != (byte)'"')
        {
            end += name[end] == (byte)'\\' ? 2 : 1;
        }

        return name[..Math.Min(end, name.Length)];
    }

    private ReadOnlySpan<byte> ReadLateColon(ReadOnlySpan<byte> name)
    {
        SkipWhiteSpace();
        if (Current != (byte)':')
        {
            Fail(JsonFault.ColonExpected);
            return default;
        }

        _position++;
        SkipWhiteSpace();
        return name;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int FindSpecial(int start) => ByteScan.FindSpecial(_utf8, start);

    /// <summary>Goes on where the fast path stopped: escapes, text beyond ASCII, or a fault.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> ReadUnusualString(int start, int special, bool unescape)
    {
        var i = special;
        var escaped = false;
        var beyondAscii = false;
        while (true)
        {
            if (i >= _utf8.Length)
            {
                Fail(FirstFault(start, _utf8.Length, beyondAscii, JsonFault.UnexpectedEnd, out var at), at);
                return default;
            }

            var b = _utf8[i];
            if (b == (byte)'"')
            {
                break;
            }

            if (b < 0x20)
            {
                Fail(FirstFault(start, i, beyondAscii, JsonFault.ControlCharacter, out var at), at);
                return default;
            }

            if (b == (byte)'\\')
            {
                escaped = true;
                var length = JsonEscape.Measure(_utf8, i, out var fault, out var faultOffset);
                if (fault != JsonFault.None)
                {
                    Fail(FirstFault(start, faultOffset, beyondAscii, fault, out var at), at);
                    return default;
                }

                i = FindSpecial(i + length);
                continue;
            }

            if (b >= 0x80)
            {
                beyondAscii = true;
                i = SkipBeyondAscii(i);
                continue;
            }

            i = FindSpecial(i);
        }

        if (FirstFault(start, i, beyondAscii, JsonFault.None, out var invalid) != JsonFault.None)
        {
            Fail(JsonFault.InvalidUtf8, invalid);
            return default;
        }

        _position = i + 1;
        var raw = _utf8[start..i];
        return escaped && unescape ? JsonEscape.Unescape(raw) : raw;
    }

    private readonly int SkipBeyondAscii(int i)
    {
        while (i < _utf8.Length && _utf8[i] >= 0x80)
        {
            i++;
        }

        return i;
    }

    /// <summary>Ill-formed UTF-8 before <paramref name="end"/> comes first; otherwise the fault found at <paramref name="end"/> stands.</summary>
    private readonly JsonFault FirstFault(int start, int end, bool beyondAscii, JsonFault found, out int offset)
    {
        offset = end;
        if (beyondAscii && !Utf8.IsValid(_utf8[start..end]))
        {
            offset = start + Utf8Fault.FirstIllFormed(_utf8[start..end]);
            return JsonFault.InvalidUtf8;
        }

        return found;
    }
}
