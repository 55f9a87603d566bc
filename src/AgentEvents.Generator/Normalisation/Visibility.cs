using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// Which parts of a schema in the making an <c>unevaluated…</c> keyword sees: those of its own schema and of what that schema applies in place, but
/// not those of schemas beside or around it (Core 11.1). The evaluation path tells, since what a schema applies is below it.
/// </summary>
internal static class Visibility
{
    /// <summary>Whether a schema sees what stands at an evaluation path.</summary>
    public static bool Sees(this Source owner, string path) =>
        owner.Path.Length == 0 || path == owner.Path || path.StartsWith(owner.Path + "/", StringComparison.Ordinal);

    /// <summary>The applicators that a schema sees, of those that can evaluate anything.</summary>
    public static IEnumerable<Applicator> Visible(this EquatableArray<Applicator> applicators, Source? owner) =>
        applicators.Where(a => a is not Applicator.Not && (owner is null || owner.Sees(a.Site.Path)));
}
