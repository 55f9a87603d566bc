namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>Which names may stand between the braces of <c>\p{…}</c>. Generator and runtime share this file.</summary>
/// <remarks>Names are compared as they are: ECMA-262 has no loose matching.</remarks>
internal static class UnicodePropertyNames
{
    // No name with a value is longer, so that longer text needs no look.
    private const int MaxLength = 64;

    private static readonly Dictionary<string, string> Binary = Read(UnicodeNameLists.BinaryProperties);
    private static readonly Dictionary<string, string> Categories = Read(UnicodeNameLists.GeneralCategories);
    private static readonly Dictionary<string, string> Scripts = Read(UnicodeNameLists.Scripts);

    /// <summary>The short name of a property that takes a value; null if it is none.</summary>
    /// <param name="name">What stands before the equals sign.</param>
    public static string? FindValued(string name) => name switch
    {
        "General_Category" or "gc" => "gc",
        "Script" or "sc" => "sc",
        "Script_Extensions" or "scx" => "scx",
        _ => null,
    };

    /// <summary>What <see cref="Find(string, string?)"/> says of all that stands between the braces.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var equals = text.IndexOf('=');
        return equals < 0 ? Find(text.ToString(), null) : Find(text.Slice(0, equals).ToString(), text.Slice(equals + 1).ToString());
    }

    /// <summary>One name for all spellings of a set: <c>Alphabetic</c>, <c>gc=Letter</c>, <c>sc=Greek</c>, <c>scx=Greek</c>; or null.</summary>
    /// <param name="name">What stands before the equals sign, or all of it.</param>
    /// <param name="value">What stands behind the equals sign; null if there is none.</param>
    public static string? Find(string name, string? value)
    {
        if (value is null)
        {
            return Binary.TryGetValue(name, out string? property) ? property
                : Categories.TryGetValue(name, out string? category) ? "gc=" + category
                : null;
        }

        return FindValued(name) is { } valued && (valued == "gc" ? Categories : Scripts).TryGetValue(value, out string? known)
            ? valued + "=" + known
            : null;
    }

    private static Dictionary<string, string> Read(string list)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string row in list.Split(' '))
        {
            string[] spellings = row.Split('=');
            foreach (string spelling in spellings)
            {
                names.Add(spelling, spellings[0]);
            }
        }

        return names;
    }
}
