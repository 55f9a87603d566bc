namespace AgentEvents.Generator.Reading;

/// <summary>JSON Pointers (RFC 6901): making them, and finding what they point at.</summary>
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

    /// <summary>A pointer as the fragment of a URI: percent-encoded where RFC 3986 asks for it.</summary>
    public static string ToFragment(string pointer)
    {
        if (pointer.All(c => c is '/' or '~' or '-' or '.' or '_' or '$' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
        {
            return pointer;
        }

        return string.Join("/", pointer.Split('/').Select(t => Uri.EscapeDataString(t).Replace("%24", "$")));
    }

    /// <summary>The node that a pointer's tokens lead to, or null.</summary>
    public static JsonNode? Find(JsonNode root, IEnumerable<string> tokens)
    {
        var node = root;
        foreach (var token in tokens)
        {
            switch (node)
            {
                case JsonObjectNode found when found[token] is { } member:
                    node = member;
                    break;
                case JsonArrayNode array when IsIndex(token) && int.TryParse(token, out var index) && index < array.Items.Count:
                    node = array.Items[index];
                    break;
                default:
                    return null;
            }
        }

        return node;
    }

    private static bool IsIndex(string token) => token.Length > 0 && token.All(c => c is >= '0' and <= '9') && (token.Length == 1 || token[0] != '0');
}
