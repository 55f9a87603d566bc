namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>anyOf</c> and <c>oneOf</c> (Core 10.2.1): kept as they are; <see cref="UnionRecognition"/> sees which of them an instance decides by itself.</summary>
internal sealed class AlternativesKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["anyOf", "oneOf"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (use.SubschemaArray() is not { Count: > 0 } branches)
        {
            return;
        }

        var isOneOf = use.Name == "oneOf";
        draft.Applicators.Add(new DraftApplicator(
            isOneOf ? ApplicatorKind.OneOf : ApplicatorKind.AnyOf,
            branches.ToEquatableArray<Source?>(),
            use.Site(isOneOf ? "must be valid against exactly one of the alternatives" : "must be valid against at least one of the alternatives"),
            use.Source.Location.Down(use.Name)));
    }
}

/// <summary><c>not</c> (Core 10.2.1.4).</summary>
internal sealed class NotKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["not"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft) => draft.Applicators.Add(new DraftApplicator(
        ApplicatorKind.Not,
        [use.Subschema()],
        use.Site("must not be what the schema under not describes"),
        use.Source.Location.Down(use.Name)));
}
