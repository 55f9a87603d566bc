using System.Globalization;
using System.Text;

namespace AgentEvents.Models.Http;

/// <summary>
/// A name that a stranger chose, as it may stand in a message: short, on one line, and without what looks like a value in the place of a name.
/// </summary>
internal static class PrintedName
{
    private const int MaxLength = 64;

    // As many digits as no name of a parameter has, and every phone number.
    private const int LongestNumber = 4;

    private const char Cut = '…';

    /// <summary>The name in quotes.</summary>
    /// <param name="name">The name.</param>
    public static string Of(string name)
    {
        var printed = new StringBuilder("\"");
        for (var i = 0; i < name.Length; i++)
        {
            // Whoever encoded the sign between name and value has made one name of both.
            if (name[i] == '=' || printed.Length > MaxLength)
            {
                printed.Append(Cut);
                break;
            }

            var digits = DigitsAt(name, i);
            if (digits > LongestNumber)
            {
                printed.Append(Cut);
                i += digits - 1;
            }
            else if (name[i] is < ' ' or > '~' or '"' or '\\')
            {
                printed.Append(CultureInfo.InvariantCulture, $"\\u{(int)name[i]:x4}");
            }
            else
            {
                printed.Append(name[i]);
            }
        }

        return printed.Append('"').ToString();
    }

    private static int DigitsAt(string name, int start)
    {
        var end = start;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
        {
            end++;
        }

        return end - start;
    }
}
