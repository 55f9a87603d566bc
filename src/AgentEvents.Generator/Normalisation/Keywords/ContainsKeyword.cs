using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>contains</c> (Core 10.3.1.3): how many items satisfy a schema; <see cref="ContainsCountKeyword"/> says how many must.</summary>
/// <param name="evaluates">Whether an item that satisfies it counts as evaluated, as it does since draft 2020-12.</param>
internal sealed class ContainsKeyword(bool evaluates) : KeywordRule("contains", KeywordRole.Applicator, SubschemaArrangement.Schema)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        var group = target.ItemsOf(use.Source);
        group.Contains = use.Subschema();
        group.ContainsSite = use.Site("must have an item that the schema under contains describes");
        group.ContainsEvaluates = evaluates;
    }
}
