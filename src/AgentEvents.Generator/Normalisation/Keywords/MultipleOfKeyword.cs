using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>multipleOf</c> (Validation 6.2.1), on exact decimals.</summary>
internal sealed class MultipleOfKeyword() : KeywordRule("multipleOf", KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is JsonNumberNode { Text: var divisor }
            && divisor[0] != '-'
            && divisor.TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9'))
        {
            target.NumberChecks.Add(new NumberCheck.MultipleOf(divisor, use.Site("must be a multiple of " + divisor)));
        }
        else
        {
            use.ReportInvalid("it must be a number greater than 0");
        }
    }
}
