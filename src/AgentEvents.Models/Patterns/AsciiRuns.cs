using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AgentEvents.Models.Patterns;

/// <summary>Checks that every byte of a span belongs to a class of ASCII characters, 16 bytes at a time. Generated pattern checks call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AsciiRuns
{
    /// <summary>Whether every byte lies in one range.</summary>
    /// <param name="utf8">The bytes; an empty span passes.</param>
    /// <param name="first">The lowest byte that is allowed.</param>
    /// <param name="last">The highest byte that is allowed; not below <paramref name="first"/>.</param>
    /// <returns>False as soon as a byte lies outside.</returns>
    public static bool AllInRange(ReadOnlySpan<byte> utf8, byte first, byte last) => All(utf8, new OneRange(first, last));

    /// <summary>Whether every byte lies in one of two ranges.</summary>
    /// <param name="utf8">The bytes; an empty span passes.</param>
    /// <param name="first">The lowest byte of the first range.</param>
    /// <param name="last">The highest byte of the first range; not below <paramref name="first"/>.</param>
    /// <param name="otherFirst">The lowest byte of the second range.</param>
    /// <param name="otherLast">The highest byte of the second range; not below <paramref name="otherFirst"/>.</param>
    /// <returns>False as soon as a byte lies in neither.</returns>
    public static bool AllInRanges(ReadOnlySpan<byte> utf8, byte first, byte last, byte otherFirst, byte otherLast) =>
        All(utf8, new TwoRanges(first, last, otherFirst, otherLast));

    /// <summary>Whether every byte lies in one of three ranges, such as hexadecimal digits of either case.</summary>
    /// <param name="utf8">The bytes; an empty span passes.</param>
    /// <param name="first">The lowest byte of the first range.</param>
    /// <param name="last">The highest byte of the first range; not below <paramref name="first"/>.</param>
    /// <param name="otherFirst">The lowest byte of the second range.</param>
    /// <param name="otherLast">The highest byte of the second range; not below <paramref name="otherFirst"/>.</param>
    /// <param name="thirdFirst">The lowest byte of the third range.</param>
    /// <param name="thirdLast">The highest byte of the third range; not below <paramref name="thirdFirst"/>.</param>
    /// <returns>False as soon as a byte lies in none.</returns>
    public static bool AllInRanges(
        ReadOnlySpan<byte> utf8, byte first, byte last, byte otherFirst, byte otherLast, byte thirdFirst, byte thirdLast) =>
        All(utf8, new ThreeRanges(first, last, otherFirst, otherLast, thirdFirst, thirdLast));

    // Struct generics: the JIT makes one loop per class of ranges, with the comparisons inlined.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool All<TClass>(ReadOnlySpan<byte> utf8, TClass allowed)
        where TClass : struct, IVectorClass
    {
        ref var start = ref MemoryMarshal.GetReference(utf8);
        var length = (nuint)(uint)utf8.Length;
        if (length >= 16)
        {
            return AllLong(ref start, length, allowed);
        }

        // Shorter spans are two overlapping words in one vector: no loop, and no branch that depends on the data.
        if (length >= 8)
        {
            var head = Unsafe.ReadUnaligned<ulong>(ref start);
            var tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, length - 8));
            return allowed.ContainsAll(Vector128.Create(head, tail).AsByte());
        }

        if (length >= 4)
        {
            ulong head = Unsafe.ReadUnaligned<uint>(ref start);
            ulong tail = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, length - 4));
            return allowed.ContainsAll(Vector128.Create(head | (tail << 32)).AsByte());
        }

        foreach (var value in utf8)
        {
            if (!allowed.Contains(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllLong<TClass>(ref byte start, nuint length, TClass allowed)
        where TClass : struct, IVectorClass
    {
        var lastBlock = length - 16;
        for (nuint at = 0; at < lastBlock; at += 16)
        {
            if (!allowed.ContainsAll(Vector128.LoadUnsafe(ref start, at)))
            {
                return false;
            }
        }

        return allowed.ContainsAll(Vector128.LoadUnsafe(ref start, lastBlock));
    }

    private interface IVectorClass
    {
        bool Contains(byte value);

        bool ContainsAll(Vector128<byte> values);
    }

    private readonly struct OneRange(byte first, byte last) : IVectorClass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Contains(byte value) => (uint)(value - first) <= (uint)(last - first);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool ContainsAll(Vector128<byte> values) => VectorRange.Members(values, first, last) == Vector128<byte>.AllBitsSet;
    }

    private readonly struct TwoRanges(byte first, byte last, byte otherFirst, byte otherLast) : IVectorClass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Contains(byte value) =>
            (uint)(value - first) <= (uint)(last - first) || (uint)(value - otherFirst) <= (uint)(otherLast - otherFirst);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool ContainsAll(Vector128<byte> values) =>
            (VectorRange.Members(values, first, last) | VectorRange.Members(values, otherFirst, otherLast)) == Vector128<byte>.AllBitsSet;
    }

    private readonly struct ThreeRanges(byte first, byte last, byte otherFirst, byte otherLast, byte thirdFirst, byte thirdLast) : IVectorClass
    {
        private readonly TwoRanges _two = new(first, last, otherFirst, otherLast);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Contains(byte value) => _two.Contains(value) || (uint)(value - thirdFirst) <= (uint)(thirdLast - thirdFirst);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool ContainsAll(Vector128<byte> values) =>
            (VectorRange.Members(values, first, last) | VectorRange.Members(values, otherFirst, otherLast)
                | VectorRange.Members(values, thirdFirst, thirdLast))
            == Vector128<byte>.AllBitsSet;
    }
}
