using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c>, <c>exclusiveMaximum</c> (Validation 6.2), as exact decimals.</summary>
internal sealed class BoundKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (use.Value is not JsonNumberNode { Text: var limit })
        {
            use.ReportInvalid("it must be a number");
            return;
        }

        var isMaximum = use.Name is "maximum" or "exclusiveMaximum";
        var isExclusive = use.Name.StartsWith("exclusive", StringComparison.Ordinal);
        var demand = (isMaximum, isExclusive) switch
        {
            (true, false) => "must be at most ",
            (false, false) => "must be at least ",
            (true, true) => "must be less than ",
            (false, true) => "must be greater than ",
        };
        draft.NumberChecks.Add(new NumberCheck.Bound(isMaximum, isExclusive, limit, use.Site(demand + limit)));
    }
}
