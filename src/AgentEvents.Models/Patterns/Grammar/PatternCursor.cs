namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>A place in a pattern, and the first fault met there. Nothing is thrown: whoever reads stops at a fault.</summary>
internal ref struct PatternCursor(ReadOnlySpan<char> text)
{
    public readonly ReadOnlySpan<char> Text => _text;

    public int Position { get; set; }

    public PatternFault Fault { get; private set; }

    /// <summary>Where the fault is, in UTF-16 units.</summary>
    public int FaultOffset { get; private set; }

    public readonly bool AtEnd => Position >= _text.Length;

    public readonly bool IsFaulted => Fault != PatternFault.None;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The UTF-16 unit at the cursor plus <paramref name="ahead"/>, or NUL behind the end: callers compare with printable ones.</summary>
    public readonly char Peek(int ahead = 0) => Position + ahead < _text.Length ? _text[Position + ahead] : '\0';

    public bool TryEat(char expected)
    {
        if (AtEnd || _text[Position] != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool TryEat(string expected)
    {
        if (AtEnd || !_text.Slice(Position).StartsWith(expected.AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    /// <summary>Reads one code point; a surrogate pair counts as one, a lone surrogate stands for itself.</summary>
    public int EatCodePoint()
    {
        var unit = _text[Position++];
        if (char.IsHighSurrogate(unit) && Position < _text.Length && char.IsLowSurrogate(_text[Position]))
        {
            return char.ConvertToUtf32(unit, _text[Position++]);
        }

        return unit;
    }

    /// <summary>Keeps the first fault only; later ones are consequences of it.</summary>
    public void Fail(PatternFault fault, int offset)
    {
        if (!IsFaulted)
        {
            (Fault, FaultOffset) = (fault, offset);
        }
    }
}
