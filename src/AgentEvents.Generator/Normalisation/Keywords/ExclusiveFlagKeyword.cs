using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> of draft-04 (Validation 5.1.2 and 5.1.3): the bound beside it, a <see cref="BoundKeyword"/>,
/// does the work.
/// </summary>
internal sealed class ExclusiveFlagKeyword(string name) : KeywordRule(name, KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is not JsonBooleanNode)
        {
            use.ReportInvalid("it must be true or false in draft-04; a number under this name came with draft-06");
        }
    }
}
