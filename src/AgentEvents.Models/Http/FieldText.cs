using System.Buffers;

namespace AgentEvents.Models.Http;

/// <summary>What header fields can hold (RFC 9110, section 5), without the obsolete bytes beyond ASCII.</summary>
internal static class FieldText
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a text can be the name of a field.</summary>
    public static bool IsName(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Token);

    /// <summary>Whether a text arrives as it was sent: receivers take white space around a value away.</summary>
    public static bool IsValue(string text)
    {
        foreach (var unit in text)
        {
            if (unit is (< ' ' or > '~') and not '\t')
            {
                return false;
            }
        }

        return text.Length == 0 || (text[0] is not (' ' or '\t') && text[^1] is not (' ' or '\t'));
    }

    /// <summary>Whether a text is not empty and all visible.</summary>
    public static bool IsVisible(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
