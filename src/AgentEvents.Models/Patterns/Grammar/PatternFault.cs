namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>Why a text is no pattern.</summary>
internal enum PatternFault
{
    /// <summary>It is one, as far as it was read.</summary>
    None,

    UnclosedGroup,
    UnopenedGroup,

    /// <summary><c>(?</c> and something that begins no group.</summary>
    UnknownGroup,
    TooDeep,

    NothingToRepeat,
    RepeatedAssertion,

    /// <summary>A brace behind a term that begins no quantifier.</summary>
    NoQuantifier,
    ReversedCounts,
    TooHighCount,

    /// <summary>A brace or closing bracket where a term should be.</summary>
    BareBracket,

    UnclosedClass,
    ReversedRange,

    /// <summary>An end of a range that is a set.</summary>
    SetInRange,

    BareBackslash,
    UnknownEscape,

    /// <summary><c>\c</c> without its letter.</summary>
    BadControl,

    /// <summary><c>\x</c> or <c>\u</c> without its digits.</summary>
    BadHex,

    /// <summary><c>\u{</c> without digits and a closing brace.</summary>
    BadCodePoint,
    TooHighCodePoint,

    /// <summary><c>\p</c> without a name in braces.</summary>
    BadProperty,
    UnknownProperty,

    /// <summary><c>\k</c> without a name.</summary>
    BadReference,
    UnknownName,
    UnknownNumber,

    BadGroupName,
    EmptyGroupName,
    TakenGroupName,
}
