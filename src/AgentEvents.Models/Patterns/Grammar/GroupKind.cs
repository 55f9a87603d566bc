namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>What a pair of parentheses does.</summary>
internal enum GroupKind
{
    /// <summary><c>(?:…)</c>.</summary>
    Plain,

    /// <summary><c>(…)</c> and <c>(?&lt;name>…)</c>.</summary>
    Capture,

    /// <summary><c>(?=…)</c>.</summary>
    LookAhead,

    /// <summary><c>(?!…)</c>.</summary>
    NegativeLookAhead,

    /// <summary><c>(?&lt;=…)</c>.</summary>
    LookBehind,

    /// <summary><c>(?&lt;!…)</c>.</summary>
    NegativeLookBehind,
}
