using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>if</c>, <c>then</c>, <c>else</c> (Core 10.2.2): one rule, which <c>if</c> sets off; the other two mean nothing without it.</summary>
internal sealed class ConditionalKeyword(string name) : KeywordRule(name, KeywordRole.Applicator, SubschemaArrangement.Schema)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Name == "if")
        {
            target.Applicators.Add(new ApplicatorBuilder(
                ApplicatorKind.Conditional,
                [use.Subschema(), Beside(use, "then"), Beside(use, "else")],
                use.Site("must satisfy what follows from the condition"),
                use.Source.Location.Down(use.Name)));
        }
    }

    private static Source? Beside(KeywordUse use, string keyword) =>
        use.Schema[keyword] is { } value ? (use with { Name = keyword, Value = value }).Subschema() : null;
}
