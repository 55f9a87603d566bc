using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>dependentRequired</c> (Validation 6.5.4): members that must be there when another is.</summary>
internal sealed class DependentRequiredKeyword() : KeywordRule("dependentRequired", KeywordRole.Assertion)
{
    /// <summary>Adds the dependencies of one member.</summary>
    public static void Add(KeywordUse use, JsonMember member, SchemaBuilder target)
    {
        foreach (var item in (member.Value as JsonArrayNode)?.Items ?? [])
        {
            if (item is JsonStringNode { Value: var name })
            {
                target.Dependencies.Add(new DependentMember(
                    member.Name,
                    name,
                    use.Site($"must have the member {JsonString.Quote(name)} because it has {JsonString.Quote(member.Name)}")));
            }
            else
            {
                use.ReportInvalid(item, "it must be an object of arrays of member names");
            }
        }
    }

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is not JsonObjectNode { Members: var members } || members.Any(m => m.Value is not JsonArrayNode))
        {
            use.ReportInvalid("it must be an object of arrays of member names");
            return;
        }

        foreach (var member in members)
        {
            Add(use, member, target);
        }
    }
}
