using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.OpenApi.Description;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>
/// Compares two versions of an OpenAPI document by what goes over the wire. How the document is written (references, path items, defaults, names that
/// nobody sends) makes no difference.
/// </summary>
internal static class OpenApiComparison
{
    private const int MostProblems = 3;

    /// <summary>All changes, and what could not be compared.</summary>
    /// <param name="old">The version that the document was in.</param>
    /// <param name="before">The document as it was.</param>
    /// <param name="now">The version that it is in.</param>
    /// <param name="after">The document as it is.</param>
    /// <param name="judge">Compares schemas.</param>
    /// <exception cref="CannotRunException">A part of a document cannot be read.</exception>
    public static (IReadOnlyList<SchemaChange> Changes, IReadOnlyList<string> Failures) Compare(
        SchemaVersion old,
        SchemaDocument before,
        SchemaVersion now,
        SchemaDocument after,
        SchemaJudge judge)
    {
        var changes = new ChangeList(judge);
        Compare(Read(old, before), Read(now, after), changes);
        return (changes.ToList(), changes.Failures);
    }

    private static void Compare(ApiDescription old, ApiDescription now, ChangeList changes)
    {
        var document = new ChangeScope(null, Flow.FromClient);
        var security = new SecurityComparison(old.Schemes, now.Schemes, changes);
        var servers = new ServerComparison(changes);
        foreach (var (before, after) in OperationPairs.Of(old.Operations, now.Operations))
        {
            if ((before, after) is ({ } was, { } isNow))
            {
                OperationComparison.Compare(was, isNow, security, servers, changes);
                continue;
            }

            var one = (before ?? after)!;
            var isNew = before is null;
            var rule = one.Kind switch
            {
                OperationKind.Path => isNew ? OperationRules.Added : OperationRules.Removed,
                OperationKind.Webhook => isNew ? OperationRules.WebhookAdded : OperationRules.WebhookRemoved,
                _ => isNew ? OperationRules.CallbackAdded : OperationRules.CallbackRemoved,
            };
            changes.Add(rule, OperationComparison.ScopeOf(one), one.Pointer, $"{one.Name} is {(isNew ? "new" : "gone")}");
        }

        security.CompareSchemes();
        ExtensionComparison.Compare(old.Extensions, now.Extensions, document, changes);
    }

    private static ApiDescription Read(SchemaVersion version, SchemaDocument document)
    {
        var problems = new OpenApiProblems(document.Path);
        var root = (JsonObjectNode)document.Root!;
        var description =
            ApiDescriptionReader.Read(new OpenApiNode(root, "", root) { Uri = document.Uri, Others = version.Roots }, problems);
        SchemaProblem[] wrong = [.. problems.ToEquatableArray().DistinctBy(p => p.Arguments[0])];
        return wrong.Length > 0
            ? throw new CannotRunException($"{document.Path}: cannot be compared: {string.Join("; ", wrong.Take(MostProblems).Select(Text))}"
                + (wrong.Length > MostProblems ? FormattableString.Invariant($"; and {wrong.Length - MostProblems} more") : ""))
            : description;
    }

    private static string Text(SchemaProblem problem) => $"{problem.Arguments[0]}: {problem.Arguments[1]}";
}
