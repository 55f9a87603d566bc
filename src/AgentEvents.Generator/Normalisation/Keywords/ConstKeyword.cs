using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>const</c> (Validation 6.1.3): an <c>enum</c> of one.</summary>
internal sealed class ConstKeyword() : KeywordRule("const", KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target) =>
        ListedValues.Restrict(target, [use.Value], use.Site("must be " + ValueListing.Of([JsonText.Of(use.Value)])));
}
