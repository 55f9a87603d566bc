namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>What stands behind <c>(?</c> of groups without a name.</summary>
internal static class GroupOpenings
{
    public static (string Text, GroupKind Kind)[] All { get; } =
    [
        (":", GroupKind.Plain),
        ("=", GroupKind.LookAhead),
        ("!", GroupKind.NegativeLookAhead),
        ("<=", GroupKind.LookBehind),
        ("<!", GroupKind.NegativeLookBehind),
    ];
}
