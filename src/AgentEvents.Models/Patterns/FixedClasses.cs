using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AgentEvents.Models.Patterns;

/// <summary>
/// Checks strings of a fixed length in which every position has its own class of ASCII characters: a UUID, a date. Generated pattern checks call it.
/// </summary>
/// <remarks>
/// A table holds, for each of one to three ranges, the lowest byte of every position and then the width (highest minus lowest) of every position.
/// A position with fewer ranges than the table repeats one of its own.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FixedClasses
{
    /// <summary>Checks positions of one range each.</summary>
    /// <param name="utf8">The bytes to check.</param>
    /// <param name="table">Lowest bytes, then widths: twice as many bytes as there are positions.</param>
    /// <returns>Whether there are as many bytes as positions, each within its range.</returns>
    public static bool MatchOneRange(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> table) => table.Length == utf8.Length * 2 && Match(utf8, table, 1);

    /// <summary>Checks positions of up to two ranges each.</summary>
    /// <param name="utf8">The bytes to check.</param>
    /// <param name="table">Lowest bytes and widths of the first range, then of the second: four times as many bytes as there are positions.</param>
    /// <returns>Whether there are as many bytes as positions, each within one of its ranges.</returns>
    public static bool MatchTwoRanges(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> table) => table.Length == utf8.Length * 4 && Match(utf8, table, 2);

    /// <summary>Checks positions of up to three ranges each, such as hexadecimal digits of either case.</summary>
    /// <param name="utf8">The bytes to check.</param>
    /// <param name="table">Lowest bytes and widths of the first, second and third range: six times as many bytes as there are positions.</param>
    /// <returns>Whether there are as many bytes as positions, each within one of its ranges.</returns>
    public static bool MatchThreeRanges(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> table) =>
        table.Length == utf8.Length * 6 && Match(utf8, table, 3);

    // The number of ranges is a constant at each call and this is inlined, so that the tests on it fold away.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Match(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> table, [ConstantExpected] int ranges)
    {
        ref var text = ref MemoryMarshal.GetReference(utf8);
        ref var classes = ref MemoryMarshal.GetReference(table);
        var length = (nuint)(uint)utf8.Length;
        if (Vector256.IsHardwareAccelerated && length >= 32)
        {
            return Match256(ref text, ref classes, length, ranges);
        }

        if (length >= 16)
        {
            return Match128(ref text, ref classes, length, ranges);
        }

        return length >= 8 ? MatchWords(ref text, ref classes, length, ranges) : MatchBytes(utf8, table, ranges);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Match256(ref byte text, ref byte classes, nuint length, int ranges)
    {
        // The last block overlaps the one before it, so that no byte is left over.
        var last = length - 32;
        for (nuint at = 0; at < last; at += 32)
        {
            if (!Block256(ref text, ref classes, length, at, ranges))
            {
                return false;
            }
        }

        return Block256(ref text, ref classes, length, last, ranges);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Block256(ref byte text, ref byte classes, nuint length, nuint at, int ranges)
    {
        var values = Vector256.LoadUnsafe(ref text, at);
        var members = VectorRange.Within(values - Vector256.LoadUnsafe(ref classes, at), Vector256.LoadUnsafe(ref classes, length + at));
        if (ranges > 1)
        {
            members |= VectorRange.Within(
                values - Vector256.LoadUnsafe(ref classes, (2 * length) + at), Vector256.LoadUnsafe(ref classes, (3 * length) + at));
        }

        if (ranges > 2)
        {
            members |= VectorRange.Within(
                values - Vector256.LoadUnsafe(ref classes, (4 * length) + at), Vector256.LoadUnsafe(ref classes, (5 * length) + at));
        }

        return members == Vector256<byte>.AllBitsSet;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Match128(ref byte text, ref byte classes, nuint length, int ranges)
    {
        var last = length - 16;
        for (nuint at = 0; at < last; at += 16)
        {
            if (!Block128(ref text, ref classes, length, at, ranges))
            {
                return false;
            }
        }

        return Block128(ref text, ref classes, length, last, ranges);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Block128(ref byte text, ref byte classes, nuint length, nuint at, int ranges)
    {
        var values = Vector128.LoadUnsafe(ref text, at);
        var members = VectorRange.Within(values - Vector128.LoadUnsafe(ref classes, at), Vector128.LoadUnsafe(ref classes, length + at));
        if (ranges > 1)
        {
            members |= VectorRange.Within(
                values - Vector128.LoadUnsafe(ref classes, (2 * length) + at), Vector128.LoadUnsafe(ref classes, (3 * length) + at));
        }

        if (ranges > 2)
        {
            members |= VectorRange.Within(
                values - Vector128.LoadUnsafe(ref classes, (4 * length) + at), Vector128.LoadUnsafe(ref classes, (5 * length) + at));
        }

        return members == Vector128<byte>.AllBitsSet;
    }

    // 8 to 15 bytes: the first eight and the last eight side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MatchWords(ref byte text, ref byte classes, nuint length, int ranges)
    {
        var values = Words(ref text, 0, length);
        var members = VectorRange.Within(values - Words(ref classes, 0, length), Words(ref classes, length, length));
        if (ranges > 1)
        {
            members |= VectorRange.Within(values - Words(ref classes, 2 * length, length), Words(ref classes, 3 * length, length));
        }

        if (ranges > 2)
        {
            members |= VectorRange.Within(values - Words(ref classes, 4 * length, length), Words(ref classes, 5 * length, length));
        }

        return members == Vector128<byte>.AllBitsSet;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Words(ref byte start, nuint at, nuint length) => Vector128.Create(
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at)),
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at + length - 8))).AsByte();

    private static bool MatchBytes(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> table, int ranges)
    {
        var length = utf8.Length;
        for (var at = 0; at < length; at++)
        {
            var member = false;
            for (var range = 0; range < ranges; range++)
            {
                var row = range * 2 * length;
                member |= (byte)(utf8[at] - table[row + at]) <= table[row + length + at];
            }

            if (!member)
            {
                return false;
            }
        }

        return true;
    }
}
