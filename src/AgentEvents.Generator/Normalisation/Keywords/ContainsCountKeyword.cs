using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// <c>minContains</c> and <c>maxContains</c> (Validation 6.4.4 and 6.4.5): how many items must satisfy the schema under <c>contains</c>.
/// </summary>
internal sealed class ContainsCountKeyword(string name) : KeywordRule(name, KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (CountValue.Read(use) is not { } bound)
        {
            return;
        }

        var isMaximum = use.Name == "maxContains";
        var site = use.Site(CountValue.Demand(isMaximum, bound, "item") + " of those that the schema under contains describes");
        if (isMaximum)
        {
            target.ItemsOf(use.Source).MaxContains = (bound, site);
        }
        else
        {
            target.ItemsOf(use.Source).MinContains = (bound, site);
        }
    }
}
