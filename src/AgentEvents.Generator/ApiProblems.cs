using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator;

/// <summary>
/// What is wrong with the operations of a provider together. Specs go from step to step without places, so that moving a schema about in its file
/// re-runs nothing; the places are looked up here.
/// </summary>
internal static class ApiProblems
{
    /// <summary>
    /// The problems: canonical cases, told where the document asks for them, and settings of one name that cannot be one, told where the later one
    /// stands.
    /// </summary>
    /// <param name="api">The provider.</param>
    /// <param name="documents">All files.</param>
    public static IEnumerable<SchemaProblem> Of(ApiSpec api, IReadOnlyCollection<SchemaDocument> documents)
    {
        var root = documents.First(d => d.Path == api.Operations[0].Path && d.IsOpenApi);
        return OfCases(api, root).Concat(OfSettings(api, root, documents));
    }

    /// <summary>The problem of two settings that have one name and cannot be one.</summary>
    /// <param name="index">The schemas.</param>
    /// <param name="root">The file that has both.</param>
    /// <param name="first">The first setting.</param>
    /// <param name="second">The later one, where the problem is told.</param>
    public static SchemaProblem OfClash(SchemaIndex index, SchemaLocation root, SettingSpec first, SettingSpec second) =>
        index.ProblemAt(ProblemKind.InvalidMapping, index.Resolve(root, second.Definition) ?? root, [second.Definition, second.ClashesWith(first)]);

    private static IEnumerable<SchemaProblem> OfCases(ApiSpec api, SchemaDocument root)
    {
        var span = (root.Root as JsonObjectNode)?["x-canonical-hub"]?.Span ?? new SourceSpan(0, 0);
        return api.CaseObjections()
            .Select(o => new SchemaProblem(ProblemKind.UnmappedCase, root.Path, span, [o.Case.Name, o.Objection, api.Api.Name]));
    }

    private static IEnumerable<SchemaProblem> OfSettings(ApiSpec api, SchemaDocument root, IEnumerable<SchemaDocument> documents)
    {
        var clashes = api.SettingClashes.ToArray();
        if (clashes.Length == 0)
        {
            return [];
        }

        var index = new SchemaIndex(documents.OrderBy(d => d.Uri, StringComparer.Ordinal), KnownDialects.Project);
        return clashes.Select(c => OfClash(index, new SchemaLocation(root.Uri, ""), c.First, c.Second));
    }
}
