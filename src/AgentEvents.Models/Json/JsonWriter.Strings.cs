using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace AgentEvents.Models.Json;

public ref partial struct JsonWriter
{
    // The longest thing that one UTF-16 unit becomes: \u001f.
    private const int LongestEscape = 6;

    /// <summary>Writes a string with its quotes, escaped where it must be.</summary>
    /// <param name="value">The text. A surrogate without a partner is written as its escape, which every strict reader refuses: it is not replaced in
    /// silence.</param>
    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        var room = Reserve(value.Length + 2);
        room[0] = (byte)'"';
        if (TryNarrow(value, room.Slice(1, value.Length)))
        {
            room[value.Length + 1] = (byte)'"';
            _written += value.Length + 2;
            return;
        }

        _written++;
        WriteEscaped(value);
        WriteRaw("\""u8);
    }

    /// <summary>Copies text that is ASCII and needs no escape; stops at the first unit that is anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(string text, Span<byte> utf8)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        ref var target = ref MemoryMarshal.GetReference(utf8);
        var length = Math.Min(text.Length, utf8.Length);
        var step = Vector128<ushort>.Count;
        if (length < step)
        {
            return TryNarrowShort(text, utf8);
        }

        for (var i = 0; ; i = Math.Min(i + step, length - step))
        {
            // The last load overlaps the one before it, so that no unit is left for a loop of its own.
            var units = Vector128.LoadUnsafe(ref source, (nuint)i);
            if (NeedsCare(units))
            {
                return false;
            }

            Vector128.Narrow(units, units).GetLower().StoreUnsafe(ref target, (nuint)i);
            if (i == length - step)
            {
                return true;
            }
        }
    }

    private static bool TryNarrowShort(string text, Span<byte> utf8)
    {
        for (var i = 0; i < text.Length && i < utf8.Length; i++)
        {
            var unit = text[i];
            if (unit is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            utf8[i] = (byte)unit;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NeedsCare(Vector128<ushort> units)
    {
        // Subtracting the space makes control characters large, so one comparison finds both ends of printable ASCII.
        var care = Vector128.GreaterThan(units - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
            | Vector128.Equals(units, Vector128.Create((ushort)'"'))
            | Vector128.Equals(units, Vector128.Create((ushort)'\\'));
        return care != Vector128<ushort>.Zero;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var room = Reserve(LongestEscape);
            if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) != OperationStatus.Done)
            {
                _written += WriteUnit(text[0], room);
                text = text[1..];
                continue;
            }

            _written += rune.Value switch
            {
                '"' => WriteShort('"', room),
                '\\' => WriteShort('\\', room),
                '\n' => WriteShort('n', room),
                '\r' => WriteShort('r', room),
                '\t' => WriteShort('t', room),
                '\b' => WriteShort('b', room),
                '\f' => WriteShort('f', room),
                < ' ' => WriteUnit(text[0], room),
                _ => rune.EncodeToUtf8(room),
            };
            text = text[consumed..];
        }
    }

    private static int WriteShort(char escape, Span<byte> room)
    {
        room[0] = (byte)'\\';
        room[1] = (byte)escape;
        return 2;
    }

    private static int WriteUnit(char unit, Span<byte> room)
    {
        "\\u"u8.CopyTo(room);
        for (var i = 0; i < 4; i++)
        {
            room[2 + i] = "0123456789abcdef"u8[(unit >> (12 - (4 * i))) & 0xF];
        }

        return LongestEscape;
    }
}
