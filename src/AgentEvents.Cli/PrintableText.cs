using System.Globalization;
using System.Text;

namespace AgentEvents.Cli;

/// <summary>
/// Text that is safe to print on one line. Member names and file names come from strangers: an escape sequence in one would paint over the
/// verdict, a line feed would forge a second one, and a right-to-left mark would turn it around.
/// </summary>
internal static class PrintableText
{
    /// <summary>The text with control and formatting characters written <c>\u001b</c>.</summary>
    public static string Of(string text)
    {
        if (!text.Any(MustBeEscaped))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            _ = MustBeEscaped(unit) ? printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}") : printable.Append(unit);
        }

        return printable.ToString();
    }

    private static bool MustBeEscaped(char unit) =>
        char.GetUnicodeCategory(unit) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
