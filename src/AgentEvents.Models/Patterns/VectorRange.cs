using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AgentEvents.Models.Patterns;

/// <summary>
/// Unsigned range tests on vectors. A minimum and a comparison, because SSE and AVX2 have no unsigned "less than or equal" for bytes.
/// </summary>
internal static class VectorRange
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Members(Vector128<byte> values, byte first, byte last) =>
        Within(values - Vector128.Create(first), Vector128.Create((byte)(last - first)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Within(Vector128<byte> offsets, Vector128<byte> widths) =>
        Vector128.Equals(Vector128.Min(offsets, widths), offsets);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Within(Vector256<byte> offsets, Vector256<byte> widths) =>
        Vector256.Equals(Vector256.Min(offsets, widths), offsets);
}
