using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator;

/// <summary>
/// Which of the problems that a file's stages come upon are told with that file: each once, where it can be mended, and no consequence of another.
/// </summary>
internal static class ProblemFilter
{
    /// <summary>The problems that are told.</summary>
    /// <param name="index">All schemas.</param>
    /// <param name="bundle">The file, and those that it can come to.</param>
    /// <param name="problems">All that the stages came upon.</param>
    public static IEnumerable<SchemaProblem> Told(SchemaIndex index, SchemaBundle bundle, IReadOnlyCollection<SchemaProblem> problems)
    {
        // Of another version, any keyword may mean something else.
        if (bundle.Document.Completeness == Completeness.Unsure)
        {
            return [];
        }

        var leastComplete = bundle.Documents.Max(d => d.Completeness);
        var hasErrors = leastComplete != Completeness.Whole || problems.Any(p => p.IsError);
        var isDangling = problems.Any(p => p.Kind == ProblemKind.UnresolvableReference);
        return problems.Where(p => BelongsTo(bundle.Document, p) && !Follows(p, index, bundle, leastComplete, hasErrors, isDangling)).Distinct();
    }

    // A file reports what is wrong with itself; what is wrong with others, they report. Only the meta-schemas have nobody else to do it.
    private static bool BelongsTo(SchemaDocument document, SchemaProblem problem) =>
        problem.Path == document.Path || IsMapping(problem.Kind) || (problem.IsError && MetaSchemas.All.Any(m => m.Path == problem.Path));

    // A mapping goes through what other files describe, and only who asks for it can tell that something there does not fit.
    private static bool IsMapping(ProblemKind kind) => kind is ProblemKind.InvalidMapping or ProblemKind.UnfedMember or ProblemKind.UnfittingTemplate;

    private static bool Follows(
        SchemaProblem problem,
        SchemaIndex index,
        SchemaBundle bundle,
        Completeness leastComplete,
        bool hasErrors,
        bool isDangling) => problem.Kind switch
        {
            // The errors of a schema say why there is no type.
            ProblemKind.RawValue => hasErrors,
            ProblemKind.UnresolvableReference =>
                leastComplete == Completeness.Unsure && index.MayLeadToUnsure(HolderOf(problem, bundle), problem.Arguments[0]),

            // A body of which the schema is missing is no object.
            ProblemKind.UnsupportedHttp => isDangling || leastComplete == Completeness.Unsure,
            ProblemKind.UnmappedCase => leastComplete != Completeness.Whole,
            var kind => IsMapping(kind) && leastComplete != Completeness.Whole,
        };

    // The arguments are the reference and the pointer to the schema that holds it.
    private static SchemaLocation HolderOf(SchemaProblem problem, SchemaBundle bundle) =>
        new(bundle.Documents.First(d => d.Path == problem.Path).Uri, problem.Arguments[1]);
}
