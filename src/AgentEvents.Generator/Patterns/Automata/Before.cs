namespace AgentEvents.Generator.Patterns;

/// <summary>What stands before a place in a text.</summary>
internal enum Before
{
    Nothing,
    Word,
    Other,
}
