using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// <c>additionalItems</c> before draft 2020-12 (draft-07 Validation 6.4.2): what an array of schemas under <c>items</c> leaves; nothing beside
/// anything else.
/// </summary>
internal sealed class AdditionalItemsKeyword() : KeywordRule("additionalItems", KeywordRole.Applicator, SubschemaArrangement.Schema)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Schema["items"] is JsonArrayNode)
        {
            target.ItemsOf(use.Source).Rest = use.Subschema();
        }
    }
}
