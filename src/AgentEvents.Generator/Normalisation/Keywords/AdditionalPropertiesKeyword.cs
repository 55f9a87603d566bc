using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>additionalProperties</c> (Core 10.3.2.3): what the <c>properties</c> beside it do not name.</summary>
internal sealed class AdditionalPropertiesKeyword() : KeywordRule("additionalProperties", KeywordRole.Applicator, SubschemaArrangement.Schema)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target) => target.MembersOf(use.Source).Additional = use.Subschema();
}
