namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>Assertions that need no sub-pattern.</summary>
internal enum AnchorKind
{
    Start,
    End,
    WordBoundary,
    NotWordBoundary,
}
