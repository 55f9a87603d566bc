using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>What an ECMA-262 pattern says, as an immutable, value-equal tree. Atoms are sets of whole code points.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>Matches the empty string.</summary>
    public sealed record Empty : PatternNode
    {
        public static Empty Instance { get; } = new();
    }

    /// <summary>One code point out of a set; an empty set never matches.</summary>
    public sealed record Atom(CodePointSet Set) : PatternNode;

    public sealed record Sequence(EquatableArray<PatternNode> Items) : PatternNode;

    public sealed record Choice(EquatableArray<PatternNode> Alternatives) : PatternNode;

    /// <summary>From <paramref name="Min"/> to <paramref name="Max"/> (null: no limit) times the body.</summary>
    public sealed record Repeat(PatternNode Body, int Min, int? Max, bool Lazy) : PatternNode;

    /// <summary>A capturing group, numbered from 1 in the order of the opening parentheses.</summary>
    public sealed record Capture(PatternNode Body, int Number) : PatternNode;

    public sealed record Anchor(AnchorKind Kind) : PatternNode;

    public sealed record Look(PatternNode Body, bool Behind, bool Negative) : PatternNode;

    public sealed record BackReference(int Number) : PatternNode;

    public static PatternNode InSequence(IReadOnlyList<PatternNode> items) => items.Count switch
    {
        0 => Empty.Instance,
        1 => items[0],
        _ => new Sequence(new EquatableArray<PatternNode>(items)),
    };
}
