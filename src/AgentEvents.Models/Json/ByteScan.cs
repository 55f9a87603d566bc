using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AgentEvents.Models.Json;

/// <summary>Goes over bytes of JSON sixteen at a time.</summary>
internal static class ByteScan
{
    /// <summary>
    /// The offset of the first byte from <paramref name="start"/> on that ends a string or needs a closer look: a quote, a backslash, a control
    /// character, anything beyond ASCII. The length of the document, or more, if there is none.
    /// </summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">The offset from which to look; not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindSpecial(ReadOnlySpan<byte> utf8, int start)
    {
        ref var origin = ref MemoryMarshal.GetReference(utf8);
        var i = start;
        while (i <= utf8.Length - Vector128<byte>.Count)
        {
            var mask = SpecialBytes(Vector128.LoadUnsafe(ref origin, (nuint)i));
            if (mask != 0)
            {
                return i + BitOperations.TrailingZeroCount(mask);
            }

            i += Vector128<byte>.Count;
        }

        return FindSpecialInTail(utf8, i);
    }

    /// <summary>The offset of the first byte from <paramref name="start"/> on that is no white space of JSON; the length if there is none.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">The offset from which to look; not negative.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int SkipWhiteSpace(ReadOnlySpan<byte> utf8, int start)
    {
        var i = start;
        while (i <= utf8.Length - Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(utf8), (nuint)i);
            var others = ~(Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\r')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t')));
            var mask = others.ExtractMostSignificantBits();
            if (mask != 0)
            {
                return i + BitOperations.TrailingZeroCount(mask);
            }

            i += Vector128<byte>.Count;
        }

        while ((uint)i < (uint)utf8.Length && utf8[i] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            i++;
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindSpecialInTail(ReadOnlySpan<byte> utf8, int i)
    {
        var length = utf8.Length;
        if (length >= Vector128<byte>.Count && i < length)
        {
            // One load that ends with the document, without the bytes already seen.
            var last = length - Vector128<byte>.Count;
            var mask = SpecialBytes(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(utf8), (nuint)last)) >> (i - last);
            return mask != 0 ? i + BitOperations.TrailingZeroCount(mask) : length;
        }

        while (i < length && utf8[i] is >= 0x20 and < 0x80 and not (byte)'"' and not (byte)'\\')
        {
            i++;
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SpecialBytes(Vector128<byte> bytes)
    {
        // As signed bytes, both control characters and everything beyond ASCII lie below the space.
        var special = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte();
        return special.ExtractMostSignificantBits();
    }
}
