using System.Globalization;
using System.Text;

namespace AgentEvents.Generator.Binding;

/// <summary>Turns names of the wire into names of C#.</summary>
internal static class CSharpName
{
    /// <summary>
    /// How long a name may be, in characters. Metadata takes 1,023 bytes of UTF-8, and generated code makes longer names of several: a member's of
    /// its own, a method's of a type's with its namespace.
    /// </summary>
    public const int MaxLength = 200;

    private const int MaxBytes = 400;

    private const int MaxNamespaceBytes = 500;

    /// <summary>Whether a name is no longer than it may be.</summary>
    public static bool Fits(string name) => name.Length <= MaxLength && Encoding.UTF8.GetByteCount(name) <= MaxBytes;

    /// <summary>Whether a namespace is no longer than it may be.</summary>
    public static bool NamespaceFits(string name) => Encoding.UTF8.GetByteCount(name) <= MaxNamespaceBytes;

    /// <summary>
    /// Whether text is an identifier as it stands: a letter or underscore, then letters, digits and underscores, and not too many of them.
    /// </summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0
            && Fits(text)
            && (char.IsLetter(text[0]) || text[0] == '_')
            && text.All(c => char.IsLetterOrDigit(c) || c == '_')
            && text.IsNormalized();

    /// <summary>
    /// A name in PascalCase: <c>event_id</c> becomes <c>EventId</c>, <c>IS_TYPING</c> <c>IsTyping</c>, <c>senderPhoneNumber</c>
    /// <c>SenderPhoneNumber</c>.
    /// </summary>
    /// <returns>The identifier, or null if the name has no letter to start one with, or is too long.</returns>
    public static string? Pascal(string name)
    {
        var pascal = Joined(name);
        return IsIdentifier(pascal) ? pascal : null;
    }

    /// <summary>The words of a name, each with a capital: an identifier only if something stands before it that begins one.</summary>
    public static string Joined(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var word in Words(name))
        {
            var isShout = word.Length > 1 && word.All(c => char.IsUpper(c) || char.IsDigit(c));
            result.Append(char.ToUpper(word[0], CultureInfo.InvariantCulture));
            result.Append(isShout ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        return result.ToString();
    }

    /// <summary>A PascalCase name as the name of a parameter or local.</summary>
    public static string Camel(string pascal) => char.ToLower(pascal[0], CultureInfo.InvariantCulture) + pascal.Substring(1);

    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetterOrDigit(name[i]))
            {
                if (i > start)
                {
                    yield return name.Substring(start, i - start);
                }

                start = i + 1;
            }
        }
    }
}
