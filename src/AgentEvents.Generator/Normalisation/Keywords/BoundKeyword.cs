using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c>, <c>exclusiveMaximum</c> (Validation 6.2), as exact decimals.</summary>
/// <param name="name">The keyword.</param>
/// <param name="flag">The keyword beside it that makes the bound an exclusive one with <c>true</c>, as in draft-04; null in later drafts.</param>
internal sealed class BoundKeyword(string name, string? flag = null) : KeywordRule(name, KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is not JsonNumberNode { Text: var limit })
        {
            use.ReportInvalid("it must be a number");
            return;
        }

        var isMaximum = use.Name is "maximum" or "exclusiveMaximum";
        var isExclusive = use.Name is "exclusiveMinimum" or "exclusiveMaximum"
            || (flag is not null && use.Schema[flag] is JsonBooleanNode { Value: true });
        var demand = (isMaximum, isExclusive) switch
        {
            (true, false) => "must be at most ",
            (false, false) => "must be at least ",
            (true, true) => "must be less than ",
            (false, true) => "must be greater than ",
        };
        target.NumberChecks.Add(new NumberCheck.Bound(isMaximum, isExclusive, limit, use.Site(demand + limit)));
    }
}
