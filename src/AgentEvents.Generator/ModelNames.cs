using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator;

/// <summary>The full names that a file claims, with where they come from: what clashes between files are found by.</summary>
/// <param name="Models">The models.</param>
/// <param name="Types">All types and the places that they come from.</param>
/// <param name="Shared">The types that all operations of an OpenAPI document have together.</param>
/// <param name="Path">The schema file.</param>
/// <param name="IsBroken">Whether something else is wrong with the file, which may have changed its names.</param>
internal sealed record ModelNames(
    EquatableArray<string> Models,
    EquatableArray<(string FullName, string Definition)> Types,
    EquatableArray<(string FullName, string Definition)> Shared,
    string Path,
    bool IsBroken)
{
    /// <summary>The names of a file.</summary>
    public static ModelNames Of(FileSpec spec) => new(
        spec.Types.OfType<ModelSpec>().Select(m => spec.Namespace + "." + m.Name).ToEquatableArray(),
        spec.Types.Select(t => (spec.Namespace + "." + t.Name, t.Definition)).Append((spec.Namespace + "." + spec.ChecksClass, spec.SchemaUri))
            .Concat(spec.Operation is { } operation ? [(spec.Namespace + "." + operation.Response, spec.SchemaUri)] : [])
            .Concat(spec is { Operation: null, Mapping: { } mapping } && mapping.Settings.Any() ? [(spec.Namespace + "." + ApiNames.Connection(spec, mapping), spec.SchemaUri)] : [])
            .ToEquatableArray(),
        SharedBy(spec).Select(name => (spec.Namespace + "." + name, spec.Path)).ToEquatableArray(),
        spec.Path,
        spec.IsBroken);

    /// <summary>Whether the file claims one of several names.</summary>
    public bool ClaimsAny(EquatableArray<string> names) => Types.Concat(Shared).Any(t => names.Contains(t.FullName, StringComparer.OrdinalIgnoreCase));

    /// <summary>The names of which nothing can be generated, since they are claimed more than once.</summary>
    public static EquatableArray<string> Clashing(IEnumerable<ModelNames> files) => Clashes(files).Select(c => c.Arguments[0]).ToEquatableArray();

    /// <summary>What is told about names that are claimed more than once. A broken file has been told about; which names it has in the end is open.</summary>
    public static IEnumerable<SchemaProblem> Problems(IEnumerable<ModelNames> files) => Clashes(files.Where(f => !f.IsBroken));

    /// <summary>The names that are claimed more than once. Case does not count: the compiler keeps generated files apart by name, and looks at no case.</summary>
    private static IEnumerable<SchemaProblem> Clashes(IEnumerable<ModelNames> files)
    {
        var all = files.ToArray();
        var claims = all.SelectMany(f => f.Types.Select(t => (t.FullName, t.Definition, f.Path)))
            .Concat(all.SelectMany(f => f.Shared.Select(t => (t.FullName, t.Definition, f.Path))).Distinct())
            .ToArray();
        var namespaces = new HashSet<string>(claims.SelectMany(c => Around(c.FullName)), StringComparer.Ordinal);
        var twice = claims
            .GroupBy(t => t.FullName, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => Clash(g.Last().FullName, g.Last().Path, g.First().Definition, g.Last().Definition));
        return twice.Concat(claims.Where(c => namespaces.Contains(c.FullName)).Select(c => Clash(c.FullName, c.Path, "namespace " + c.FullName, c.Definition)));
    }

    private static IEnumerable<string> SharedBy(FileSpec spec)
    {
        if (spec.Operation is not { Base: { } request } operation)
        {
            return [];
        }

        var api = operation.Facts.Api;
        var isConnected = operation.Parameters.Any(p => p.Setting is not null) || spec.Mapping?.Settings.Any() == true;
        return new[] { request, api.Security.IsEmpty ? "" : ApiNames.Credentials(api), api.Servers.IsEmpty ? "" : ApiNames.Servers(api), isConnected ? ApiNames.Connection(api) : "" }.Where(n => n.Length > 0);
    }

    private static IEnumerable<string> Around(string fullName)
    {
        for (var dot = fullName.LastIndexOf('.'); dot > 0; dot = fullName.LastIndexOf('.', dot - 1))
        {
            yield return fullName.Substring(0, dot);
        }
    }

    private static SchemaProblem Clash(string name, string path, string first, string second) =>
        new(ProblemKind.DuplicateTypeName, path, new SourceSpan(0, 0), [name, first, second]);
}
