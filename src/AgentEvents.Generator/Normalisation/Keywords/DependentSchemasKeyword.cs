using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>dependentSchemas</c> (Core 10.2.2.4): schemas for objects that have a member.</summary>
internal sealed class DependentSchemasKeyword() : KeywordRule("dependentSchemas", KeywordRole.Applicator, SubschemaArrangement.Map)
{
    /// <summary>Adds what depends on one member.</summary>
    public static void Add(KeywordUse use, JsonMember member, SchemaBuilder target) => target.Applicators.Add(new ApplicatorBuilder(
        ApplicatorKind.Dependent,
        [use.Subschema(member.Name)],
        use.Site("must satisfy what depends on the member " + JsonString.Quote(member.Name)),
        use.Source.Location.Down(use.Name).Down(member.Name),
        member.Name));

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        foreach (var member in use.Members("it must be an object of schemas"))
        {
            Add(use, member, target);
        }
    }
}
