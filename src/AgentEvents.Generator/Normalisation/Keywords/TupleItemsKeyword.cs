using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// <c>items</c> before draft 2020-12 (draft-07 Validation 6.4.1): one schema for all items, or an array of schemas for the first ones.
/// </summary>
internal sealed class TupleItemsKeyword() : KeywordRule("items", KeywordRole.Applicator, SubschemaArrangement.SchemaOrArray)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        var group = target.ItemsOf(use.Source);
        if (use.Value is not JsonArrayNode { Items.Count: var count })
        {
            group.Rest = use.Subschema();
        }
        else if (count > 0)
        {
            group.Prefix.AddRange(use.SubschemaArray());
        }
    }
}
