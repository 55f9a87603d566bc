using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>required</c> (Validation 6.5.3).</summary>
internal sealed class RequiredKeyword() : KeywordRule("required", KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is not JsonArrayNode { Items: var names })
        {
            use.ReportInvalid("it must be an array of member names");
            return;
        }

        foreach (var item in names)
        {
            if (item is JsonStringNode { Value: var name })
            {
                target.Required.Add((name, use.Site("must have the member " + JsonString.Quote(name))));
            }
            else
            {
                use.ReportInvalid(item, "it must be an array of member names");
            }
        }
    }
}
