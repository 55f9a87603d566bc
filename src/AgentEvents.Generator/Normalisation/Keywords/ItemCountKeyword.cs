using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>minItems</c> and <c>maxItems</c> (Validation 6.4).</summary>
internal sealed class ItemCountKeyword(string name) : KeywordRule(name, KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (CountValue.Read(use) is { } bound)
        {
            var isMaximum = use.Name == "maxItems";
            target.ItemCounts.Add(new CountCheck(isMaximum, bound, use.Site(CountValue.Demand(isMaximum, bound, "item"))));
        }
    }
}
