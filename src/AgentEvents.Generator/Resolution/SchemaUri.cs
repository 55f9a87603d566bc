namespace AgentEvents.Generator.Resolution;

/// <summary>URI references as JSON Schema uses them (RFC 3986). None of these throws, whatever the schema holds.</summary>
internal static class SchemaUri
{
    /// <summary>A reference against a base; the reference itself if the two do not go together.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0)
        {
            return baseUri;
        }

        if (reference[0] == '#')
        {
            return baseUri + reference;
        }

        if (Uri.TryCreate(reference, UriKind.Absolute, out var absolute) && !absolute.IsFile && HasScheme(reference))
        {
            return reference;
        }

        return Uri.TryCreate(baseUri, UriKind.Absolute, out var basis) && Uri.TryCreate(basis, reference, out var resolved)
            ? resolved.OriginalString.Length > 0 ? resolved.AbsoluteUri : reference
            : reference;
    }

    /// <summary>The URI before the fragment, and the fragment, percent-decoded.</summary>
    public static (string Uri, string Fragment) Split(string uri)
    {
        var hash = uri.IndexOf('#');
        return hash < 0 ? (uri, "") : (uri.Substring(0, hash), Uri.UnescapeDataString(uri.Substring(hash + 1)));
    }

    /// <summary>Whether a URI has a scheme.</summary>
    public static bool IsAbsolute(string uri) => HasScheme(uri) && Uri.TryCreate(uri, UriKind.Absolute, out _);

    // Uri.TryCreate takes "/a/b" for an absolute file path on Unix, so the scheme is looked for by hand.
    private static bool HasScheme(string reference)
    {
        var colon = reference.IndexOf(':');
        return colon > 0
            && reference[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
            && reference.Take(colon).All(c => c is '+' or '-' or '.' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
    }
}
