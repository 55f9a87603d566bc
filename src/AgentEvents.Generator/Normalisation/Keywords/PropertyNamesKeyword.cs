using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>propertyNames</c> (Core 10.3.2.4): a schema for the names themselves.</summary>
internal sealed class PropertyNamesKeyword() : KeywordRule("propertyNames", KeywordRole.Applicator, SubschemaArrangement.Schema)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target) => target.Names.Add(use.Subschema());
}
