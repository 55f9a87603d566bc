using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>dependencies</c>, which draft 2020-12 split in two and implementations may go on to support (Validation, appendix A).</summary>
internal sealed class DependenciesKeyword() : KeywordRule("dependencies", KeywordRole.Applicator, SubschemaArrangement.Map)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        foreach (var member in use.Members("it must be an object of schemas and arrays of member names"))
        {
            if (member.Value is JsonArrayNode)
            {
                DependentRequiredKeyword.Add(use, member, target);
            }
            else
            {
                DependentSchemasKeyword.Add(use, member, target);
            }
        }
    }
}
