namespace AgentEvents.Generator.Patterns;

/// <summary>Why a pattern was refused: the message and the position in the pattern, in UTF-16 units.</summary>
internal sealed record PatternError(string Message, int Offset)
{
    /// <summary>The message, and where in the pattern.</summary>
    public override string ToString() => FormattableString.Invariant($"{Message} (at character {Offset + 1} of the pattern)");
}
