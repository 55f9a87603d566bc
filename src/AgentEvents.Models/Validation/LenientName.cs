using System.Globalization;
using System.Text;

namespace AgentEvents.Models.Validation;

/// <summary>
/// Reads the name of a member out of a document that may be malformed: what is no escape stays as it is, what is no UTF-8 becomes U+FFFD.
/// </summary>
internal static class LenientName
{
    public static string Read(ReadOnlySpan<byte> raw)
    {
        string text = Encoding.UTF8.GetString(raw);
        return text.Contains('\\', StringComparison.Ordinal) ? Unescape(text) : text;
    }

    private static string Unescape(string text)
    {
        var name = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                name.Append(text[i]);
                continue;
            }

            char escape = text[++i];
            if (escape == 'u' && i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, null, out ushort unit))
            {
                name.Append((char)unit);
                i += 4;
                continue;
            }

            name.Append(escape switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escape });
        }

        return name.ToString();
    }
}
