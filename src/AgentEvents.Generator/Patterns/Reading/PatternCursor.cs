namespace AgentEvents.Generator.Patterns;

/// <summary>Why a pattern was refused: the message and the position in the pattern, in UTF-16 units.</summary>
internal sealed record PatternError(string Message, int Offset)
{
    /// <summary>The message, and where in the pattern.</summary>
    public override string ToString() => FormattableString.Invariant($"{Message} (at character {Offset + 1} of the pattern)");
}

/// <summary>A place in a pattern, and the first error met there. Readers return null or false after <see cref="Fail"/>; nothing is thrown.</summary>
internal sealed class PatternCursor(string text)
{
    public string Text { get; } = text;

    public int Position { get; set; }

    public PatternError? Error { get; private set; }

    public bool AtEnd => Position >= Text.Length;

    /// <summary>The UTF-16 unit at the cursor plus <paramref name="ahead"/>, or NUL behind the end: callers compare with printable characters only.</summary>
    public char Peek(int ahead = 0) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    public bool TryEat(char expected)
    {
        if (AtEnd || Text[Position] != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool TryEat(string expected)
    {
        if (string.CompareOrdinal(Text, Position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    /// <summary>Reads one code point; a surrogate pair counts as one, a lone surrogate stands for itself.</summary>
    public int EatCodePoint()
    {
        var unit = Text[Position++];
        if (char.IsHighSurrogate(unit) && Position < Text.Length && char.IsLowSurrogate(Text[Position]))
        {
            return char.ConvertToUtf32(unit, Text[Position++]);
        }

        return unit;
    }

    /// <summary>Keeps the first error only; later ones are consequences of it.</summary>
    public void Fail(string message, int offset) => Error ??= new PatternError(message, offset);
}
