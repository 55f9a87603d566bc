namespace AgentEvents.Cli.Diff.Code;

/// <summary>The C# that is generated: what its users have to write another way. They break nobody on the wire.</summary>
internal static class CodeRules
{
    public static readonly DiffRule TypeRemoved = Breaking(
        "code-type-removed",
        "A C# type is gone, or has another name.",
        "Code that names it does not compile any more.");

    public static readonly DiffRule TypeChanged = Breaking(
        "code-type-changed",
        "A C# type is of another kind: an enumeration, a record, a structure.",
        "Code that uses it may not compile any more.");

    public static readonly DiffRule MemberRemoved = Breaking(
        "code-member-removed",
        "A member of a C# type is gone, or has another name.",
        "Code that names it does not compile any more.");

    public static readonly DiffRule MemberChanged = Breaking(
        "code-member-changed",
        "A member of a C# type has another type or other parameters, or is required where it was not.",
        "Code that uses it may not compile any more.");

    public static readonly DiffRule RequiredMemberAdded = Breaking(
        "code-required-member-added",
        "A required member of a C# type is new.",
        "Code that makes such an object does not compile without it.");

    public static readonly DiffRule Added = new("code-added", Direction.None, "A C# type or member is new.", "Code goes on to compile.");

    public static readonly DiffRule NotCompared = new(
        "code-not-compared",
        Direction.None,
        "The C# names could not be compared, or were not since there are more than 512 KB of schemas.",
        "With `--code` they are compared whatever their size, and where they cannot be, the exit code is 2.");

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
        [TypeRemoved, TypeChanged, MemberRemoved, MemberChanged, RequiredMemberAdded, Added, NotCompared];

    private static DiffRule Breaking(string id, string summary, string reason) => new(id, Direction.None, summary, reason) { BreaksCode = true };
}
