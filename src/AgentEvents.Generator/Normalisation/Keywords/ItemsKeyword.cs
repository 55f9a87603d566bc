using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>items</c> (Core 10.3.1.2): what the <c>prefixItems</c> beside it leave.</summary>
internal sealed class ItemsKeyword() : KeywordRule("items", KeywordRole.Applicator, SubschemaArrangement.Schema)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target) => target.ItemsOf(use.Source).Rest = use.Subschema();
}
