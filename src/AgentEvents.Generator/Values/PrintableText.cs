using System.Globalization;
using System.Text;

namespace AgentEvents.Generator.Values;

/// <summary>
/// Text of strangers for a message on one line. Schemas and file names come from anybody: an escape sequence in one would paint over the verdict, a
/// line feed would forge a second one, and a right-to-left mark would turn it around.
/// </summary>
internal static class PrintableText
{
    private const string Ellipsis = "…";

    /// <summary>The text with control and formatting characters, line breaks and halves of surrogate pairs written <c>\u001b</c>.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        if (!Enumerable.Range(0, text.Length).Any(i => MustBeEscaped(text, i)))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            _ = MustBeEscaped(text, i)
                ? printable.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture))
                : printable.Append(text[i]);
        }

        return printable.ToString();
    }

    /// <summary>The same, and no longer than a line may be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many characters of it are shown.</param>
    public static string Of(string text, int most) =>
        text.Length <= most ? Of(text) : Of(text.Substring(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)) + Ellipsis;

    // A pair is one character, and of a half without its partner the category is this one.
    private static bool MustBeEscaped(string text, int index)
    {
        var start = index > 0 && char.IsSurrogatePair(text[index - 1], text[index]) ? index - 1 : index;
        return char.GetUnicodeCategory(text, start)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;
    }
}
