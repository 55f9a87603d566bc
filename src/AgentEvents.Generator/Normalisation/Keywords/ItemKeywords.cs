using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>contains</c>, <c>minContains</c>, <c>maxContains</c> (Core 10.3.1.3, Validation 6.4): how many items satisfy a schema.</summary>
internal sealed class ContainsKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["contains", "minContains", "maxContains"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        var group = draft.ItemsOf(use.Source);
        if (use.Name == "contains")
        {
            group.Contains = use.Subschema();
            group.ContainsSite = use.Site("must have an item that the schema under contains describes");
        }
        else if (CountValue.Read(use) is { } bound)
        {
            var isMaximum = use.Name == "maxContains";
            var site = use.Site(CountValue.Demand(isMaximum, bound, "item") + " of those that the schema under contains describes");
            if (isMaximum)
            {
                group.MaxContains = (bound, site);
            }
            else
            {
                group.MinContains = (bound, site);
            }
        }
    }
}

/// <summary><c>uniqueItems</c> (Validation 6.4.3): no two items are equal as JSON.</summary>
internal sealed class UniqueItemsKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["uniqueItems"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (use.Value is not JsonBooleanNode { Value: var isUnique })
        {
            use.ReportInvalid("it must be true or false");
        }
        else if (isUnique)
        {
            draft.Unique.Add(use.Site("must not have two equal items"));
        }
    }
}
