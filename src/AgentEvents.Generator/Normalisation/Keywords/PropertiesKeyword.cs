using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>properties</c> (Core 10.3.2.1).</summary>
internal sealed class PropertiesKeyword() : KeywordRule("properties", KeywordRole.Applicator, SubschemaArrangement.Map)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        var group = target.MembersOf(use.Source);
        foreach (var member in use.Members("it must be an object"))
        {
            group.Named.Add((member.Name, use.Subschema(member.Name)));
        }
    }
}
