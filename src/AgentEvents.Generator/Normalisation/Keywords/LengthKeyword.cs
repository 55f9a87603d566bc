using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>minLength</c> and <c>maxLength</c> (Validation 6.3): counted in code points.</summary>
internal sealed class LengthKeyword(string name) : KeywordRule(name, KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (CountValue.Read(use) is { } bound)
        {
            var isMaximum = use.Name == "maxLength";
            target.StringChecks.Add(new StringCheck.Length(isMaximum, bound, use.Site(CountValue.Demand(isMaximum, bound, "character"))));
        }
    }
}
