using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>enum</c> (Validation 6.1.2): leaves the listed values of each kind; kinds without one are turned away.</summary>
internal sealed class EnumKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["enum"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (use.Value is JsonArrayNode array)
        {
            ListedValues.Restrict(draft, array.Items, use.Site("must be " + ValueListing.Of(array.Items.Select(JsonText.Of))));
        }
        else
        {
            use.ReportInvalid("it must be an array");
        }
    }
}

/// <summary><c>const</c> (Validation 6.1.3): an <c>enum</c> of one.</summary>
internal sealed class ConstKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["const"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft) =>
        ListedValues.Restrict(draft, [use.Value], use.Site("must be " + ValueListing.Of([JsonText.Of(use.Value)])));
}
