using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction;

/// <summary>A schema in canonical form, or what is wrong with it.</summary>
/// <param name="Graph">The schema, which is the first definition, and all that it leads to.</param>
/// <param name="Problem">Why there is none.</param>
internal sealed record ReadGraph(CanonicalGraph? Graph, string? Problem)
{
    /// <summary>The index of the schema.</summary>
    public int Root => Graph!.Definitions[0].Id;
}
