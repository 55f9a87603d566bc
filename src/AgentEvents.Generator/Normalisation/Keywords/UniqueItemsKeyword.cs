using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>uniqueItems</c> (Validation 6.4.3): no two items are equal as JSON.</summary>
internal sealed class UniqueItemsKeyword() : KeywordRule("uniqueItems", KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is not JsonBooleanNode { Value: var isUnique })
        {
            use.ReportInvalid("it must be true or false");
        }
        else if (isUnique)
        {
            target.Unique.Add(use.Site("must not have two equal items"));
        }
    }
}
