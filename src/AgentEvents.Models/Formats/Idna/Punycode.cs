namespace AgentEvents.Models.Formats.Idna;

/// <summary>Punycode (RFC 3492) for single labels, which are short: everything fits the caller's buffers or is no label.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 128;

    /// <summary>Decodes what follows <c>xn--</c>.</summary>
    /// <returns>False when it is no Punycode, or does not fit.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, Span<int> codePoints, out int count)
    {
        int delimiter = encoded.LastIndexOf((byte)'-');
        count = Math.Max(delimiter, 0);
        if (count > codePoints.Length)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            codePoints[i] = encoded[i];
        }

        long n = InitialN;
        int bias = InitialBias;
        long index = 0;
        int at = delimiter + 1;
        while (at < encoded.Length)
        {
            long oldIndex = index;
            if (!TryReadInteger(encoded, ref at, bias, ref index) || count == codePoints.Length)
            {
                return false;
            }

            count++;
            bias = Adapt(index - oldIndex, count, isFirst: oldIndex == 0);
            n += index / count;
            index %= count;
            if (n > 0x10FFFF)
            {
                return false;
            }

            codePoints[(int)index..(count - 1)].CopyTo(codePoints[((int)index + 1)..]);
            codePoints[(int)index++] = (int)n;
        }

        return true;
    }

    /// <summary>Encodes a label without <c>xn--</c>.</summary>
    /// <returns>False when it does not fit.</returns>
    public static bool TryEncode(ReadOnlySpan<int> codePoints, Span<byte> encoded, out int length)
    {
        length = 0;
        foreach (int c in codePoints)
        {
            if (c < InitialN && !TryAdd(encoded, ref length, (byte)c))
            {
                return false;
            }
        }

        int basic = length;
        int handled = basic;
        if (basic > 0 && !TryAdd(encoded, ref length, (byte)'-'))
        {
            return false;
        }

        int n = InitialN;
        long delta = 0;
        int bias = InitialBias;
        while (handled < codePoints.Length)
        {
            int next = SmallestFrom(codePoints, n);
            delta += (long)(next - n) * (handled + 1);
            n = next;
            foreach (int c in codePoints)
            {
                delta += c < n ? 1 : 0;
                if (c != n)
                {
                    continue;
                }

                if (!TryWriteInteger(encoded, ref length, bias, delta))
                {
                    return false;
                }

                bias = Adapt(delta, handled + 1, isFirst: handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            n++;
        }

        return true;
    }

    private static bool TryReadInteger(ReadOnlySpan<byte> encoded, ref int at, int bias, ref long index)
    {
        long weight = 1;
        for (int k = Base; ; k += Base)
        {
            int digit = at < encoded.Length ? DigitOf(encoded[at++]) : Base;
            index += digit * weight;
            if (digit >= Base || index > int.MaxValue)
            {
                return false;
            }

            int threshold = Math.Clamp(k - bias, TMin, TMax);
            if (digit < threshold)
            {
                return true;
            }

            weight *= Base - threshold;
        }
    }

    private static bool TryWriteInteger(Span<byte> encoded, ref int length, int bias, long value)
    {
        for (int k = Base; ; k += Base)
        {
            int threshold = Math.Clamp(k - bias, TMin, TMax);
            if (value < threshold)
            {
                return TryAdd(encoded, ref length, LetterOf((int)value));
            }

            if (!TryAdd(encoded, ref length, LetterOf(threshold + (int)((value - threshold) % (Base - threshold)))))
            {
                return false;
            }

            value = (value - threshold) / (Base - threshold);
        }
    }

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        int k = 0;
        while (delta > (Base - TMin) * TMax / 2)
        {
            delta /= Base - TMin;
            k += Base;
        }

        return k + (int)((Base - TMin + 1) * delta / (delta + Skew));
    }

    private static int SmallestFrom(ReadOnlySpan<int> codePoints, int n)
    {
        int smallest = int.MaxValue;
        foreach (int c in codePoints)
        {
            smallest = c >= n && c < smallest ? c : smallest;
        }

        return smallest;
    }

    private static bool TryAdd(Span<byte> encoded, ref int length, byte value)
    {
        if (length == encoded.Length)
        {
            return false;
        }

        encoded[length++] = value;
        return true;
    }

    private static int DigitOf(byte c) => c switch
    {
        >= (byte)'a' and <= (byte)'z' => c - 'a',
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'0' and <= (byte)'9' => c - '0' + 26,
        _ => Base,
    };

    private static byte LetterOf(int digit) => (byte)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
