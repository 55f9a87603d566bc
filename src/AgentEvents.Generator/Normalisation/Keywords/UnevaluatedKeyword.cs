using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> (Core 11): a schema for what nothing else in the same schema has looked at.
/// </summary>
internal sealed class UnevaluatedKeyword(string name) : KeywordRule(name, KeywordRole.Applicator, SubschemaArrangement.Schema)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target) =>
        (use.Name == "unevaluatedItems" ? target.UnevaluatedItems : target.UnevaluatedMembers).Add((use.Source, use.Subschema()));
}
