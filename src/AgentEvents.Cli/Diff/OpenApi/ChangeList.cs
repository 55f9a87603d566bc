using AgentEvents.Generator.OpenApi.Description;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Collects the changes of an OpenAPI document.</summary>
/// <param name="judge">Compares schemas.</param>
internal sealed class ChangeList(SchemaJudge judge)
{
    private readonly List<SchemaChange> _changes = [];
    private readonly List<string> _failures = [];

    /// <summary>Why single schemas could not be compared. The rest of the document was.</summary>
    public IReadOnlyList<string> Failures => [.. _failures.Distinct(StringComparer.Ordinal)];

    /// <summary>Adds a change.</summary>
    /// <param name="rule">What kind of change.</param>
    /// <param name="scope">Where it counts.</param>
    /// <param name="pointer">Its place in the document.</param>
    /// <param name="message">What has changed.</param>
    public void Add(DiffRule rule, ChangeScope scope, string pointer, string message) =>
        _changes.Add(new SchemaChange(rule.Id, pointer, scope.Told(message), rule.Direction) { Part = scope.Part, Flow = scope.Flow });

    /// <summary>Adds what has changed between two schemas.</summary>
    /// <param name="scope">Where it counts.</param>
    /// <param name="before">Where the schema was; null if there was none.</param>
    /// <param name="after">Where it is; null if there is none.</param>
    public void AddSchema(ChangeScope scope, SchemaPlace? before, SchemaPlace? after)
    {
        try
        {
            _changes.AddRange(judge.Compare(LocationOf(before), LocationOf(after), scope.Flow).Select(c => c with
            {
                Message = scope.Told(c.Message),
                Part = scope.Part,
                Flow = scope.Flow,
                Detail = $"{scope.Place} {Below(c.Pointer, (after ?? before)!.Pointer)} {c.Detail ?? c.Message}",
            }));
        }
        catch (CannotRunException e)
        {
            _failures.Add(e.Message);
        }
    }

    /// <summary>
    /// All changes, each once: what several operations have from one place is one change, and says of how many.
    /// </summary>
    public IReadOnlyList<SchemaChange> ToList() =>
    [
        .. _changes.GroupBy(c => (c.Rule, c.Pointer, c.Message, c.Flow)).Select(group =>
        {
            var parts = group.Select(c => c.Part).Distinct(StringComparer.Ordinal).ToArray();
            return parts.Length == 1
                ? group.First()
                : group.First() with
                {
                    Part = null,
                    Detail = group.First().Detail ?? group.Key.Message,
                    Message = $"{group.Key.Message} (in {parts[0]} and {Others(parts.Length - 1)})",
                };
        }),
    ];

    // The place in the schema, and not in the document, where a parameter has a number.
    private static string Below(string pointer, string schema) =>
        pointer.StartsWith(schema, StringComparison.Ordinal) ? pointer[schema.Length..] : pointer;

    private static string Others(int number) => number == 1 ? "one other operation" : FormattableString.Invariant($"{number} other operations");

    private static SchemaLocation? LocationOf(SchemaPlace? place) => place is null ? null : new SchemaLocation(place.Uri, place.Pointer);
}
