namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>Where a reader of patterns is more lenient, or less, than ECMA-262 in Unicode mode.</summary>
/// <param name="AllowsIdentityEscapes">
/// Whether a character that is neither a letter nor a digit of ASCII may be escaped without need. A letter never may: <c>\Z</c> is the end of the
/// text in some languages and a Z in others, and whoever wrote it meant the former.
/// </param>
/// <param name="MaxDepth">How deep groups may nest.</param>
/// <param name="MaxCount">The highest count that a quantifier may name.</param>
internal readonly record struct PatternRules(bool AllowsIdentityEscapes, int MaxDepth, int MaxCount)
{
    /// <summary>ECMA-262 as it is: it has no limits.</summary>
    public static PatternRules Standard { get; } = new(AllowsIdentityEscapes: false, int.MaxValue, int.MaxValue);
}
