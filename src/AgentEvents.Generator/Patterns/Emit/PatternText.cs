using System.Globalization;
using System.Text;

namespace AgentEvents.Generator.Patterns;

/// <summary>The doors by which text of a pattern enters C#: only printable ASCII passes as it is.</summary>
internal static class PatternText
{
    /// <summary>A C# string literal with its quotes. Surrogate pairs become one escape, so that a u8 suffix can follow.</summary>
    public static string Quote(string text)
    {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit is '"' or '\\')
            {
                literal.Append('\\').Append(unit);
            }
            else if (unit is >= ' ' and <= '~')
            {
                literal.Append(unit);
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append("\\U").Append(char.ConvertToUtf32(unit, text[++i]).ToString("X8", CultureInfo.InvariantCulture));
            }
            else
            {
                literal.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A u8 literal with the text that <paramref name="utf8"/> encodes.</summary>
    public static string QuoteUtf8(EquatableArray<byte> utf8) => Quote(Encoding.UTF8.GetString([.. utf8])) + "u8";

    /// <summary>A byte constant, as a character where there is one.</summary>
    public static string Byte(byte value) => value switch
    {
        (byte)'\'' or (byte)'\\' => $"(byte)'\\{(char)value}'",
        > 0x20 and < 0x7F => $"(byte)'{(char)value}'",
        _ => "(byte)0x" + value.ToString("X2", CultureInfo.InvariantCulture),
    };

    /// <summary>The pattern for a doc comment: one line, no mark-up, and no way out of the comment, whatever the pattern holds.</summary>
    public static string Comment(string pattern)
    {
        var text = new StringBuilder();
        foreach (var unit in pattern.Length > 200 ? pattern.Substring(0, 200) : pattern)
        {
            _ = unit switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                >= ' ' and <= '~' => text.Append(unit),
                _ => text.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return (pattern.Length > 200 ? text.Append("...") : text).ToString().Replace("*/", "*&#47;");
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
