using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// A keyword that turns no instance away. Its value is looked at all the same: one that cannot be read is not passed over in silence.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="role">What it is for.</param>
/// <param name="objection">What its value must be and is not, or null.</param>
/// <param name="holds">How schemas stand in its value.</param>
internal sealed class AnnotationKeyword(
    string name,
    KeywordRole role,
    Func<JsonNode, string?> objection,
    SubschemaArrangement holds = SubschemaArrangement.None) : KeywordRule(name, role, holds)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (objection(use.Value) is { } expectation)
        {
            use.ReportInvalid(expectation);
        }
    }
}
