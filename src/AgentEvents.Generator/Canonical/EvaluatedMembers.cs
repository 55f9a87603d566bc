namespace AgentEvents.Generator.Canonical;

/// <summary>The members that a satisfied schema has evaluated (Core 10.3.2, 11.3): what <c>unevaluatedProperties</c> leaves alone.</summary>
/// <param name="All">All of them.</param>
/// <param name="Names">These.</param>
/// <param name="Patterns">Those whose names match one of these.</param>
/// <param name="Dynamic">Those that the satisfied ones of these have evaluated.</param>
internal sealed record EvaluatedMembers(
    bool All,
    EquatableArray<string> Names,
    EquatableArray<TextPattern> Patterns,
    EquatableArray<Applicator> Dynamic)
{
    /// <summary>None of them, ever.</summary>
    public bool IsEmpty => !All && Names.IsEmpty && Patterns.IsEmpty && Dynamic.IsEmpty;
}
