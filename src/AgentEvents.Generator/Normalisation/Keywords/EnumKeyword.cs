using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>enum</c> (Validation 6.1.2): leaves the listed values of each kind; kinds without one are turned away.</summary>
internal sealed class EnumKeyword() : KeywordRule("enum", KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is JsonArrayNode array)
        {
            ListedValues.Restrict(target, array.Items, use.Site("must be " + ValueListing.Of(array.Items.Select(JsonText.Of))));
        }
        else
        {
            use.ReportInvalid("it must be an array");
        }
    }
}
