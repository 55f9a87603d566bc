namespace AgentEvents.Generator.Values;

/// <summary>JSON Pointers (RFC 6901) as text: making them, and taking them apart.</summary>
internal static class JsonPointer
{
    /// <summary>A pointer with one more reference token.</summary>
    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    /// <summary>A pointer with one more array index.</summary>
    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A reference token with <c>~</c> and <c>/</c> escaped.</summary>
    public static string Escape(string token) => token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The reference tokens of a pointer, unescaped; null if it is none.</summary>
    public static string[]? Split(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        return pointer[0] != '/' ? null : pointer.Substring(1).Split('/').Select(t => t.Replace("~1", "/").Replace("~0", "~")).ToArray();
    }

    /// <summary>The longest pointer that all of several begin with.</summary>
    public static string CommonPrefix(IReadOnlyCollection<string> pointers)
    {
        var common = pointers.FirstOrDefault() ?? "";
        while (common.Length > 0
            && !pointers.All(p => p.StartsWith(common, StringComparison.Ordinal) && (p.Length == common.Length || p[common.Length] == '/')))
        {
            common = common.Substring(0, common.LastIndexOf('/'));
        }

        return common;
    }

    /// <summary>A pointer as the fragment of a URI: percent-encoded where RFC 3986 asks for it.</summary>
    public static string ToFragment(string pointer)
    {
        if (pointer.All(c => c is '/' or '~' or '-' or '.' or '_' or '$' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
        {
            return pointer;
        }

        return string.Join("/", pointer.Split('/').Select(t => Uri.EscapeDataString(t).Replace("%24", "$")));
    }
}
