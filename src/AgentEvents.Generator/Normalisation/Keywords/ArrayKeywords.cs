using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>prefixItems</c> (Core 10.3.1.1).</summary>
internal sealed class PrefixItemsKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["prefixItems"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft) => draft.ItemsOf(use.Source).Prefix.AddRange(use.SubschemaArray());
}

/// <summary><c>items</c> (Core 10.3.1.2): what the <c>prefixItems</c> beside it leave.</summary>
internal sealed class ItemsKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["items"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft) => draft.ItemsOf(use.Source).Rest = use.Subschema();
}

/// <summary><c>minItems</c> and <c>maxItems</c> (Validation 6.4).</summary>
internal sealed class ItemCountKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["minItems", "maxItems"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (CountValue.Read(use) is { } bound)
        {
            var isMaximum = use.Name == "maxItems";
            draft.ItemCounts.Add(new CountCheck(isMaximum, bound, use.Site(CountValue.Demand(isMaximum, bound, "item"))));
        }
    }
}
