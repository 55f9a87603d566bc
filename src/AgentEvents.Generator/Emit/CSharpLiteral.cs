using System.Globalization;
using System.Text;

namespace AgentEvents.Generator.Emit;

/// <summary>
/// One of the two doors by which text of a schema enters C#; the other is <see cref="CSharpIdentifier"/>. A schema is untrusted input:
/// whatever is in it, what comes out of here is one literal, or one line of a comment, and nothing else.
/// </summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            switch (unit)
            {
                case '"' or '\\':
                    text.Append('\\').Append(unit);
                    break;
                case >= ' ' and <= '~':
                    text.Append(unit);
                    break;
                default:
                    text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal. The text has no lone surrogate: the JSON reader refuses these.</summary>
    public static string Utf8(string value) => Of(value) + "u8";

    /// <summary>A number.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A byte, as a character where there is one.</summary>
    public static string Byte(byte value) => value switch
    {
        (byte)'\'' or (byte)'\\' => $"(byte)'\\{(char)value}'",
        > 0x20 and < 0x7F => $"(byte)'{(char)value}'",
        _ => "(byte)0x" + value.ToString("X2", CultureInfo.InvariantCulture),
    };

    /// <summary>A bit mask.</summary>
    public static string Mask(ulong value, bool isLong) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + (isLong ? "UL" : "u");

    /// <summary>Text for an XML documentation comment, on one line.</summary>
    public static string Xml(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var unit in value)
        {
            switch (unit)
            {
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case >= ' ' and <= '~':
                    text.Append(unit);
                    break;
                default:
                    text.Append(IsPlainLetter(unit) ? unit : ' ');
                    break;
            }
        }

        return text.ToString();
    }

    // Beyond ASCII only what is visible and keeps its place: no line ends of C# (U+0085, U+2028), no marks that turn the reading direction.
    private static bool IsPlainLetter(char unit) => char.IsLetterOrDigit(unit) || unit is '–' or '—' or '’' or '“' or '”' or '…';
}
