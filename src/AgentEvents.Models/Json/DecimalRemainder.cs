using System.Numerics;

namespace AgentEvents.Models.Json;

/// <summary>Whether b divides a·10^shift, where a and b are the significant digits of two literals.</summary>
internal static class DecimalRemainder
{
    private const int UInt64Digits = 19;

    public static bool IsZero(DecimalParts dividend, DecimalParts divisor, long shift)
    {
        // Of 10^shift only the factors count that b has too. b has fewer than four factors of 2 or 5 for each of its decimal digits, so
        // that a larger power adds nothing and a hostile exponent is cut to size.
        shift = Math.Min(shift, 4L * divisor.DigitCount);
        return divisor.DigitCount <= UInt64Digits ? IsZeroSmall(dividend, divisor, shift) : IsZeroLarge(dividend, divisor, shift);
    }

    private static bool IsZeroSmall(DecimalParts dividend, DecimalParts divisor, long shift)
    {
        ulong modulus = 0;
        for (int i = 0; i < divisor.DigitCount; i++)
        {
            modulus = (modulus * 10) + (ulong)divisor.SignificantDigit(i);
        }

        UInt128 remainder = 0;
        for (int i = 0; i < dividend.DigitCount; i++)
        {
            remainder = ((remainder * 10) + (ulong)dividend.SignificantDigit(i)) % modulus;
        }

        for (long i = 0; i < shift && remainder != 0; i++)
        {
            remainder = remainder * 10 % modulus;
        }

        return remainder == 0;
    }

    // A divisor of twenty and more digits: nobody writes one, so this may allocate. Digits go in by blocks, since each step costs a division.
    private static bool IsZeroLarge(DecimalParts dividend, DecimalParts divisor, long shift)
    {
        BigInteger modulus = 0;
        for (int i = 0; i < divisor.DigitCount; i++)
        {
            modulus = (modulus * 10) + divisor.SignificantDigit(i);
        }

        BigInteger remainder = 0;
        for (int i = 0; i < dividend.DigitCount;)
        {
            ulong block = 0;
            ulong scale = 1;
            for (int inBlock = 0; inBlock < UInt64Digits - 1 && i < dividend.DigitCount; inBlock++, i++)
            {
                block = (block * 10) + (ulong)dividend.SignificantDigit(i);
                scale *= 10;
            }

            remainder = ((remainder * scale) + block) % modulus;
        }

        return (remainder * BigInteger.ModPow(10, shift, modulus) % modulus).IsZero;
    }
}
