using System.ComponentModel;

namespace AgentEvents.Models.Patterns;

/// <summary>Questions about valid UTF-8 that patterns ask and bytes alone do not answer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Utf8Text
{
    /// <summary>Whether no character is a line terminator of ECMA-262 (LF, CR, U+2028, U+2029): what <c>.*</c> matches from end to end.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <returns>False when there is one.</returns>
    public static bool IsSingleLine(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var at = utf8.IndexOfAny((byte)'\n', (byte)'\r', (byte)0xE2);
            if (at < 0)
            {
                return true;
            }

            if (utf8[at] != 0xE2 || IsLineSeparator(utf8.Slice(at)))
            {
                return false;
            }

            utf8 = utf8.Slice(at + 1);
        }
    }

    /// <summary>Whether U+2028 or U+2029 is among the characters.</summary>
    /// <param name="utf8">Valid UTF-8, or a part of it that begins and ends between characters.</param>
    /// <returns>True when there is one.</returns>
    public static bool HasLineSeparator(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var at = utf8.IndexOf((byte)0xE2);
            if (at < 0)
            {
                return false;
            }

            if (IsLineSeparator(utf8.Slice(at)))
            {
                return true;
            }

            utf8 = utf8.Slice(at + 1);
        }
    }

    /// <summary>Counts characters as JSON Schema does: code points, neither bytes nor UTF-16 units.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <returns>The number of code points.</returns>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var value in utf8)
        {
            // Continuation bytes are 80 to BF, the lowest signed bytes there are.
            count += (sbyte)value >= -64 ? 1 : 0;
        }

        return count;
    }

    private static bool IsLineSeparator(ReadOnlySpan<byte> utf8) => utf8.Length > 2 && utf8[1] == 0x80 && utf8[2] is (0xA8 or 0xA9);
}
