namespace AgentEvents.Generator.Canonical;

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
