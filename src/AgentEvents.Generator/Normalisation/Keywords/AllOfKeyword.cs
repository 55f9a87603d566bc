using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>allOf</c> (Core 10.2.1.1): its schemas are put into the same canonical one.</summary>
internal sealed class AllOfKeyword() : KeywordRule("allOf", KeywordRole.Applicator, SubschemaArrangement.Array)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        foreach (var branch in use.SubschemaArray())
        {
            use.Expansion.Expand(branch with { Scope = branch.Scope.Enter(use.Builder.Index.ResourceOf(branch.Location)) });
        }
    }
}
