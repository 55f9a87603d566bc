namespace AgentEvents.Generator.Patterns;

/// <summary>Where fixed text must stand.</summary>
internal enum LiteralPlace
{
    Whole,
    Prefix,
    Suffix,
    Anywhere,
}
