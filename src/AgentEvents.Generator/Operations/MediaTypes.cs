namespace AgentEvents.Generator.Operations;

/// <summary>What media types say about a body.</summary>
internal static class MediaTypes
{
    /// <summary>Whether a body is JSON.</summary>
    public static bool IsJson(string mediaType) =>
        NameOf(mediaType) is var name && (name == "application/json" || name.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether a body is what HTML forms send: a field for each member of an object.</summary>
    public static bool IsForm(string mediaType) => NameOf(mediaType) == "application/x-www-form-urlencoded";

    private static string NameOf(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
