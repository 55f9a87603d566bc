namespace AgentEvents.Generator.Canonical;

/// <summary>What a schema says about the canonical events, and what a mapper fills in from the schema itself.</summary>
/// <param name="Template">The <c>x-canonical</c>: which canonical fields the string carries, and how.</param>
/// <param name="Case">The <c>x-canonical-case</c>, if it names one case.</param>
/// <param name="ValueCases">The <c>x-canonical-case</c>, if it names cases by value.</param>
/// <param name="IsConnection">Whether it is <c>x-connection</c>: it says which account is used, not what is sent.</param>
/// <param name="Default">The JSON of the <c>default</c>.</param>
/// <param name="Examples">Those of the <c>examples</c> that are strings.</param>
/// <param name="Lifetime">The <c>x-lifetime</c>: how long what the event shows lasts.</param>
internal sealed record MappingMarks(
    string? Template,
    string? Case,
    EquatableArray<ValueCase> ValueCases,
    bool IsConnection,
    string? Default,
    EquatableArray<string> Examples,
    Lifetime? Lifetime)
{
    /// <summary>Nothing said.</summary>
    public static MappingMarks None { get; } = new(null, null, [], false, null, [], null);

    /// <summary>These, completed by what others say.</summary>
    public MappingMarks Or(MappingMarks other) => new(
        Template ?? other.Template,
        Case ?? other.Case,
        ValueCases.IsEmpty ? other.ValueCases : ValueCases,
        IsConnection || other.IsConnection,
        Default ?? other.Default,
        Examples.IsEmpty ? other.Examples : Examples,
        Lifetime ?? other.Lifetime);
}
