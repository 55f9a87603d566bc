namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>What the name of a group may be made of: ID_Start and ID_Continue of the project's own tables, so that no host has a say in it.</summary>
internal static class IdentifierCharacters
{
    private static readonly Lazy<int[]> Start = new(static () => UnicodeBounds.Decode(UnicodeIdentifiers.Start));
    private static readonly Lazy<int[]> Continue = new(static () => UnicodeBounds.Decode(UnicodeIdentifiers.Continue));

    /// <summary>Whether a name may begin with a code point.</summary>
    public static bool CanStart(int codePoint) => codePoint is '$' or '_' || UnicodeBounds.Contains(Start.Value, codePoint);

    /// <summary>Whether a name may go on with a code point.</summary>
    public static bool CanFollow(int codePoint) => codePoint is '$' or 0x200C or 0x200D || UnicodeBounds.Contains(Continue.Value, codePoint);
}
