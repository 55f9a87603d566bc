namespace AgentEvents.Generator.Canonical;

/// <summary>The members that a satisfied schema has evaluated (Core 10.3.2, 11.3): what <c>unevaluatedProperties</c> leaves alone.</summary>
/// <param name="All">All of them.</param>
/// <param name="Names">These.</param>
/// <param name="Patterns">Those whose names match one of these.</param>
/// <param name="Dynamic">Those that the satisfied ones of these have evaluated.</param>
internal sealed record EvaluatedMembers(bool All, EquatableArray<string> Names, EquatableArray<TextPattern> Patterns, EquatableArray<Applicator> Dynamic)
{
    /// <summary>None of them, ever.</summary>
    public bool IsEmpty => !All && Names.IsEmpty && Patterns.IsEmpty && Dynamic.IsEmpty;
}

/// <summary>An <c>unevaluatedProperties</c> whose reach depends on the instance.</summary>
/// <param name="Schema">What unevaluated members must satisfy.</param>
/// <param name="Evaluated">Which members are evaluated.</param>
internal sealed record UnevaluatedMembers(SchemaReference Schema, EvaluatedMembers Evaluated);

/// <summary>The items that a satisfied schema has evaluated (Core 10.3.1, 11.2): what <c>unevaluatedItems</c> leaves alone.</summary>
/// <param name="All">All of them.</param>
/// <param name="Prefix">So many from the start.</param>
/// <param name="Contains">Those that satisfy one of these.</param>
/// <param name="Dynamic">Those that the satisfied ones of these have evaluated.</param>
internal sealed record EvaluatedItems(bool All, int Prefix, EquatableArray<SchemaReference> Contains, EquatableArray<Applicator> Dynamic)
{
    /// <summary>None of them, ever.</summary>
    public bool IsEmpty => !All && Prefix == 0 && Contains.IsEmpty && Dynamic.IsEmpty;
}

/// <summary>An <c>unevaluatedItems</c> whose reach depends on the instance.</summary>
/// <param name="Schema">What unevaluated items must satisfy.</param>
/// <param name="Evaluated">Which items are evaluated.</param>
internal sealed record UnevaluatedItems(SchemaReference Schema, EvaluatedItems Evaluated);
