using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>prefixItems</c> (Core 10.3.1.1).</summary>
internal sealed class PrefixItemsKeyword() : KeywordRule("prefixItems", KeywordRole.Applicator, SubschemaArrangement.Array)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target) => target.ItemsOf(use.Source).Prefix.AddRange(use.SubschemaArray());
}
