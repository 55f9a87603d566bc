using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>not</c> (Core 10.2.1.4).</summary>
internal sealed class NotKeyword() : KeywordRule("not", KeywordRole.Applicator, SubschemaArrangement.Schema)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target) => target.Applicators.Add(new ApplicatorBuilder(
        ApplicatorKind.Not,
        [use.Subschema()],
        use.Site("must not be what the schema under not describes"),
        use.Source.Location.Down(use.Name)));
}
