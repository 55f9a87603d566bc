using System.Numerics;
using AgentEvents.Models.Formats;

namespace AgentEvents.Models;

/// <content>The digits; the same code for UTF-8 and UTF-16.</content>
public readonly partial struct Timestamp
{
    private const int WholeLength = 20;

    private int FractionDigits => Nanoseconds switch
    {
        0 => 0,
        int nanos when nanos % 1_000_000 == 0 => 3,
        int nanos when nanos % 1_000 == 0 => 6,
        _ => 9,
    };

    private int Length => FractionDigits == 0 ? WholeLength : WholeLength + 1 + FractionDigits;

    private void Write<TChar>(Span<TChar> text, out int length)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        long sinceYearOne = UnixSeconds - Rfc3339Instant.MinSeconds;
        (int year, int month, int day) = GregorianDay.ToDate(sinceYearOne / Rfc3339Instant.SecondsPerDay);
        int second = (int)(sinceYearOne % Rfc3339Instant.SecondsPerDay);
        length = Length;
        text = text[..length];
        WriteDigits(text[..4], year);
        text[4] = TChar.CreateTruncating('-');
        WriteDigits(text.Slice(5, 2), month);
        text[7] = TChar.CreateTruncating('-');
        WriteDigits(text.Slice(8, 2), day);
        text[10] = TChar.CreateTruncating('T');
        WriteDigits(text.Slice(11, 2), second / 3600);
        text[13] = TChar.CreateTruncating(':');
        WriteDigits(text.Slice(14, 2), second / 60 % 60);
        text[16] = TChar.CreateTruncating(':');
        WriteDigits(text.Slice(17, 2), IsLeapSecond ? 60 : second % 60);
        WriteFraction(text);
        text[^1] = TChar.CreateTruncating('Z');
    }

    private void WriteFraction<TChar>(Span<TChar> text)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int digits = FractionDigits;
        if (digits == 0)
        {
            return;
        }

        text[19] = TChar.CreateTruncating('.');
        WriteDigits(text.Slice(20, digits), digits switch { 3 => Nanoseconds / 1_000_000, 6 => Nanoseconds / 1_000, _ => Nanoseconds });
    }

    private static void WriteDigits<TChar>(Span<TChar> text, int value)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            text[i] = TChar.CreateTruncating('0' + (value % 10));
            value /= 10;
        }
    }
}
