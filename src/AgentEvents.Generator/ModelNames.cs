using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator;

/// <summary>The full names that a file claims, with where they come from: what clashes between files are found by.</summary>
/// <param name="Models">The models.</param>
/// <param name="Types">All types and the places that they come from.</param>
/// <param name="Path">The schema file.</param>
internal sealed record ModelNames(EquatableArray<string> Models, EquatableArray<(string FullName, string Definition)> Types, string Path)
{
    /// <summary>The names of a file.</summary>
    public static ModelNames Of(FileSpec spec) => new(
        spec.Types.OfType<ModelSpec>().Select(m => spec.Namespace + "." + m.Name).ToEquatableArray(),
        spec.Types.Select(t => (spec.Namespace + "." + t.Name, t.Definition)).Append((spec.Namespace + "." + spec.ChecksClass, spec.SchemaUri)).ToEquatableArray(),
        spec.Path);

    /// <summary>Whether the file claims one of several names.</summary>
    public bool ClaimsAny(EquatableArray<string> names) => Types.Any(t => names.Contains(t.FullName, StringComparer.Ordinal));

    /// <summary>The names that are claimed more than once.</summary>
    public static IEnumerable<SchemaProblem> Clashes(IEnumerable<ModelNames> files) => files
        .SelectMany(f => f.Types.Select(t => (t.FullName, t.Definition, f.Path)))
        .GroupBy(t => t.FullName, StringComparer.Ordinal)
        .Where(g => g.Count() > 1)
        .Select(g => new SchemaProblem(
            ProblemKind.DuplicateTypeName,
            g.Last().Path,
            new SourceSpan(0, 0),
            [g.Key, g.First().Definition, g.Last().Definition]));
}
