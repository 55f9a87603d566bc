using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator;

/// <summary>The full names that a file claims, with where they come from: what clashes between files are found by.</summary>
/// <param name="Types">All types, the places that they come from, and the names that these ask for.</param>
/// <param name="Shared">The types that all operations of an OpenAPI document have together.</param>
/// <param name="Path">The schema file.</param>
/// <param name="Uri">The file, or the operation of one.</param>
/// <param name="IsBroken">Whether something else is wrong with the file, which may have changed its names.</param>
internal sealed record ModelNames(
    EquatableArray<(string FullName, string Definition, string? Wanted)> Types,
    EquatableArray<(string FullName, string Definition)> Shared,
    string Path,
    string Uri,
    bool IsBroken)
{
    /// <summary>The names of a file.</summary>
    public static ModelNames Of(FileSpec spec) => new(
        spec.Types
            .Select(t => (spec.Namespace + "." + t.Name, PlaceOf(t.Definition, spec), t.Wanted is null ? null : spec.Namespace + "." + t.Wanted))
            .Append((spec.Namespace + "." + spec.ChecksClass, PlaceOf(spec.SchemaUri, spec), null))
            .Concat(spec.Operation is { } operation ? [(spec.Namespace + "." + operation.Response, PlaceOf(spec.SchemaUri, spec), null)] : [])
            .Concat(spec is { Operation: null, Mapping: { } mapping } && mapping.Settings.Any()
                ? [(spec.Namespace + "." + spec.Connection, PlaceOf(spec.SchemaUri, spec), (string?)null)]
                : [])
            .ToEquatableArray(),
        SharedBy(spec).Select(name => (spec.Namespace + "." + name, PlaceOf(spec, ""))).ToEquatableArray(),
        spec.Path,
        spec.Uri,
        spec.IsBroken);

    /// <summary>
    /// The files for which nothing is generated: those with a name that nobody may have, and of those that claim one name all but the first. So code
    /// that uses the name has no error of its own. A broken file comes last, since which names it has in the end is open.
    /// </summary>
    /// <param name="files">All files.</param>
    public static EquatableArray<string> Refused(IEnumerable<ModelNames> files)
    {
        var all = files.OrderBy(f => f.IsBroken).ThenBy(f => f.Uri, StringComparer.Ordinal).ToArray();
        var namespaces = NamespacesOf(all.SelectMany(f => f.Claims));
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        return all.Where(f => !f.Takes(owners, namespaces)).Select(f => f.Uri).ToEquatableArray();
    }

    private IEnumerable<(string FullName, string Definition)> Claims => Types.Select(t => (t.FullName, t.Definition)).Concat(Shared);

    /// <summary>
    /// The types of which another differs in case only. The compiler keeps generated files apart by name and looks at no case, so the files of these
    /// have a number.
    /// </summary>
    /// <param name="files">All files.</param>
    public static EquatableArray<string> DifferingInCase(IEnumerable<ModelNames> files) => files
        .SelectMany(f => f.Claims, (_, c) => c.FullName)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
        .SelectMany(g => g.OrderBy(n => n, StringComparer.Ordinal).Skip(1))
        .ToEquatableArray();

    // All operations of a document own what they share.
    private bool Takes(Dictionary<string, string> owners, HashSet<string> namespaces)
    {
        var claims = Types.Select(t => (t.FullName, Owner: "")).Concat(Shared.Select(t => (t.FullName, Owner: Path))).ToArray();
        var isFree = claims.Select(c => c.FullName).Distinct(StringComparer.Ordinal).Count() == claims.Length
            && claims.All(c => !namespaces.Contains(c.FullName)
                && !RuntimeNames.IsTaken(c.FullName)
                && (!owners.TryGetValue(c.FullName, out var owner) || (owner.Length > 0 && owner == c.Owner)));
        foreach (var (name, owner) in isFree ? claims : [])
        {
            owners[name] = owner;
        }

        return isFree;
    }

    /// <summary>
    /// What is told about names that are claimed more than once. A broken file has been told about; which names it has in the end is open.
    /// </summary>
    public static IEnumerable<SchemaProblem> Problems(IEnumerable<ModelNames> files)
    {
        var sound = files.Where(f => !f.IsBroken).ToArray();
        return Clashes(sound).Concat(Remarks(sound));
    }

    /// <summary>The places that ask for one name and have got names of their own, each with the first of them.</summary>
    private static IEnumerable<SchemaProblem> Remarks(ModelNames[] files) =>
        from sharing in files
            .SelectMany(f => f.Types, (f, t) => (t.FullName, t.Definition, t.Wanted, f.Path))
            .Where(t => t.Wanted is not null)
            .GroupBy(t => t.Wanted, StringComparer.Ordinal)
        let first = sharing.OrderBy(t => t.FullName != t.Wanted).First()
        from other in sharing
        where other.Definition != first.Definition && other.FullName != first.FullName
        select new SchemaProblem(
            ProblemKind.SharedName,
            other.Path,
            new SourceSpan(0, 0),
            [sharing.Key!, first.FullName, other.FullName, first.Definition, other.Definition]);

    /// <summary>The names that are claimed more than once.</summary>
    private static IEnumerable<SchemaProblem> Clashes(IEnumerable<ModelNames> files)
    {
        var all = files.ToArray();
        var claims = all.SelectMany(f => f.Types.Select(t => (t.FullName, t.Definition, f.Path)))
            .Concat(all.SelectMany(f => f.Shared.Select(t => (t.FullName, t.Definition, f.Path))).Distinct())
            .ToArray();
        var namespaces = NamespacesOf(claims.Select(c => (c.FullName, c.Definition)));
        var twice = claims
            .GroupBy(t => t.FullName, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => Clash(
                g.Last().FullName,
                g.Last().Path,
                g.First().Definition == g.Last().Definition ? $"{g.First().Path} through a reference" : g.First().Definition,
                g.Last().Definition));

        // Two that clash do so with all that is made of them, and once is enough to be told.
        return twice
            .Concat(
                claims.Where(c => namespaces.Contains(c.FullName)).Select(c => Clash(c.FullName, c.Path, "namespace " + c.FullName, c.Definition)))
            .Concat(claims.Where(c => RuntimeNames.IsTaken(c.FullName))
                .Select(c => Clash(c.FullName, c.Path, "a type that generated code refers to", c.Definition)))
            .GroupBy(c => (c.Path, c.Arguments[1]))
            .Select(g => g.First());
    }

    private static HashSet<string> NamespacesOf(IEnumerable<(string FullName, string Definition)> claims) =>
        new(claims.SelectMany(c => RuntimeNames.Around(c.FullName)), StringComparer.Ordinal);

    private static IEnumerable<string> SharedBy(FileSpec spec)
    {
        if (spec.Operation is not { Base: { } request } operation)
        {
            return [];
        }

        var api = operation.Facts.Api;
        var isConnected = operation.Parameters.Any(p => p.Setting is not null) || spec.Mapping?.Settings.Any() == true;
        return new[]
        {
            request,
            api.Security.IsEmpty ? "" : ApiNames.Credentials(api),
            api.Servers.IsEmpty ? "" : ApiNames.Servers(api),
            isConnected ? ApiNames.Connection(api) : "",
        }.Where(n => n.Length > 0);
    }

    // The schema of a request is nowhere to be found; its operation is.
    private static string PlaceOf(string definition, FileSpec spec) =>
        spec.Operation is { } operation && definition == spec.SchemaUri ? PlaceOf(spec, operation.Facts.Pointer) : definition;

    // The schema stands in the folder of the document.
    private static string PlaceOf(FileSpec spec, string pointer)
    {
        var folder = spec.SchemaUri.Substring(0, spec.SchemaUri.LastIndexOf('/') + 1);
        return folder + spec.Path.Substring(spec.Path.Replace('\\', '/').LastIndexOf('/') + 1) + "#" + JsonPointer.ToFragment(pointer);
    }

    private static SchemaProblem Clash(string name, string path, string first, string second) =>
        new(ProblemKind.DuplicateTypeName, path, new SourceSpan(0, 0), [name, first, second]);
}
