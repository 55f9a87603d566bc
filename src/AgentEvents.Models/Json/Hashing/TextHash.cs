namespace AgentEvents.Models.Json;

/// <summary>The hash by which a <see cref="TextTable"/> is laid out when code is generated, and looked into when it runs.</summary>
internal static class TextHash
{
    /// <summary>The hash of a text (FNV-1a, with its upper bits mixed into the lower ones).</summary>
    /// <param name="utf8">The text.</param>
    public static uint Of(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = unchecked((hash ^ b) * 16777619u);
        }

        return hash ^ (hash >> 15);
    }
}
