using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>minProperties</c> and <c>maxProperties</c> (Validation 6.5).</summary>
internal sealed class MemberCountKeyword(string name) : KeywordRule(name, KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (CountValue.Read(use) is { } bound)
        {
            var isMaximum = use.Name == "maxProperties";
            target.MemberCounts.Add(new CountCheck(isMaximum, bound, use.Site(CountValue.Demand(isMaximum, bound, "member"))));
        }
    }
}
