namespace AgentEvents.Generator.Canonical;

/// <summary>
/// A schema in canonical form: one rule for each kind of instance, then the applicators that could not be merged into these rules.
/// <c>allOf</c> and <c>$ref</c> are gone: what they bring is part of the rules. This is the only form that models, readers, writers and
/// validators are made from; nobody looks at schema text again.
/// </summary>
/// <param name="Id">Its index in the graph.</param>
/// <param name="Location">Where the schema that gives it its name is written.</param>
/// <param name="AbsoluteLocation">The same as the URI that users see; empty if it is written in no one place.</param>
/// <param name="IsScoped">Whether it means something else where it is written: a <c>$dynamicRef</c> below it leads elsewhere from here.</param>
/// <param name="Metadata">What the schema says about itself.</param>
/// <param name="Annotations">The same, keyword by keyword, where annotations are collected: what every instance that is valid is annotated
/// with.</param>
/// <param name="Kinds">The rule for each <see cref="InstanceKind"/>, by its number.</param>
/// <param name="Applicators">What is left of <c>anyOf</c>, <c>oneOf</c>, <c>not</c>, <c>if</c>: schemas applied to the same instance.</param>
/// <param name="Union">How an instance tells which one of several schemas it follows, if it does.</param>
internal sealed record CanonicalSchema(
    int Id,
    SchemaLocation Location,
    string AbsoluteLocation,
    bool IsScoped,
    SchemaMetadata Metadata,
    EquatableArray<AnnotationSite> Annotations,
    EquatableArray<KindRule> Kinds,
    EquatableArray<Applicator> Applicators,
    Union? Union)
{
    /// <summary>What its place is called; null if it is written in no one place.</summary>
    public PlaceName? Name { get; init; }

    /// <summary>Whether it is what is written at its place, with nothing from elsewhere and nothing left out.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether its validator remembers verdicts, since it would otherwise judge the same value too often.</summary>
    public bool RemembersVerdicts { get; init; }

    /// <summary>The rule for a kind of instance.</summary>
    public KindRule this[InstanceKind kind] => Kinds[(int)kind];

    /// <summary>Whether every instance is valid.</summary>
    public bool AllowsAnything => Union is null && Applicators.IsEmpty && Kinds.All(k => k.IsUnconstrained);

    /// <summary>Whether no instance is valid.</summary>
    public bool AllowsNothing => Kinds.All(k => k is KindRule.Rejected);

    /// <summary>The kinds of instance that the schema does not turn away at first sight.</summary>
    public IEnumerable<InstanceKind> AllowedKinds =>
        Enumerable.Range(0, Kinds.Count).Where(k => Kinds[k] is not KindRule.Rejected).Select(k => (InstanceKind)k);

    /// <summary>The one kind of instance allowed, or null if there are several or none.</summary>
    public InstanceKind? OnlyKind => AllowedKinds.Take(2).ToArray() is [var only] ? only : null;
}
