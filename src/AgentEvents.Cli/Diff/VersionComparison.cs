using AgentEvents.Cli.Diff.Configuration;
using AgentEvents.Cli.Diff.OpenApi;
using AgentEvents.Cli.Reporting;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff;

/// <summary>Compares two versions of schemas and OpenAPI documents, document by document.</summary>
/// <param name="old">The version as it was.</param>
/// <param name="now">The version as it is.</param>
/// <param name="policy">What is made of a change.</param>
internal sealed class VersionComparison(SchemaVersion old, SchemaVersion now, DiffPolicy policy)
{
    private const int MostFailures = 3;

    private readonly SchemaJudge _judge = new(old, now);

    // What changes no verdict and comes in hundreds, such as descriptions, is one piece of news.
    private static readonly string[] Remarks = ["remark-changed", ExtensionRules.OtherChanged.Id];

    /// <summary>A subject for each document, in the order of the names. What cannot be compared is a subject with its failure.</summary>
    public IReadOnlyList<Subject> Compare() =>
    [
        .. old.Documents.Keys.Union(now.Documents.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => Compare(name, old.Documents.GetValueOrDefault(name), now.Documents.GetValueOrDefault(name))),
    ];

    private Subject Compare(string name, SchemaDocument? before, SchemaDocument? after)
    {
        var subject = new Subject { Name = name, File = FileOf((after ?? before)!.Path), Unit = "change" };
        try
        {
            var (changes, failures) = Changes(before, after);
            Finding[] findings =
            [
                .. WithRemarksTogether(changes)
                    .Select(change => policy.Apply(change, Finding(name, change, after)))
                    .OfType<Finding>(),
            ];
            return subject with
            {
                Count = findings.Length,
                BadCount = findings.Count(f => f.Severity == Severity.Error),
                Findings = findings,
                Failure = failures.Count == 0 ? null
                    : string.Join("; ", failures.Take(MostFailures))
                        + (failures.Count > MostFailures ? FormattableString.Invariant($"; and {failures.Count - MostFailures} more") : ""),
            };
        }
        catch (CannotRunException e)
        {
            return subject with { Failure = e.Message };
        }
    }

    private (IReadOnlyList<SchemaChange> Changes, IReadOnlyList<string> Failures) Changes(SchemaDocument? before, SchemaDocument? after)
    {
        if (new[] { before, after }.FirstOrDefault(d => d?.Error is not null) is { } broken)
        {
            throw new CannotRunException($"{broken.Path}: is no JSON; 'agent-events check' says where");
        }

        if (new[] { before, after }.FirstOrDefault(IsOfAnotherKind) is { } other)
        {
            throw new CannotRunException($"{other.Path}: is no schema and no document of OpenAPI 3; convert it, or take it out");
        }

        return (before, after) switch
        {
            (null, _) => ([Whole(DocumentRules.Added, "the document is new")], []),
            (_, null) => ([Whole(DocumentRules.Removed, "the document is gone: whoever names it finds nothing")], []),
            _ when before.IsOpenApi && after.IsOpenApi => OpenApiComparison.Compare(old, before, now, after, _judge),
            _ when before.IsOpenApi || after.IsOpenApi => throw new CannotRunException(
                $"{after.Path}: an OpenAPI document cannot be compared with a schema; name two of a kind"),
            _ => (_judge.Compare(new SchemaLocation(before.Uri, ""), new SchemaLocation(after.Uri, "")), []),
        };
    }

    // Read as a schema it would allow everything, before and after.
    private static bool IsOfAnotherKind(SchemaDocument? document) => document is { IsOpenApi: false, Root: JsonObjectNode root }
        && (root["swagger"] is JsonStringNode
            || root["asyncapi"] is JsonStringNode
            || root["openapi"] is not null
            || Path.GetFileNameWithoutExtension(document.Path).Equals("openapi", StringComparison.OrdinalIgnoreCase));

    private static SchemaChange Whole(DiffRule rule, string message) => new(rule.Id, "", message, rule.Direction);

    // A file of a revision is the one at that place in the repository.
    private string FileOf(string path) => now.IsRevision && path.IndexOf(':') is var colon and > 0 ? path[(colon + 1)..] : path;

    private static Finding Finding(string document, SchemaChange change, SchemaDocument? after) => new()
    {
        Fingerprint = Fingerprint.Of(document, change),
        Rule = change.Rule,
        Message = change.Message,
        Part = change.Part,
        Pointer = change.Pointer,
        Line = after is null ? null : LineOf(change, after),
        Facts =
        [
            new("senders", change.BreaksSenders ? "breaking" : "compatible"),
            new("sendersReason", change.SendersReason) { IsDetail = true },
            new("receivers", change.BreaksReceivers ? "breaking" : "compatible"),
            new("receiversReason", change.ReceiversReason) { IsDetail = true },
            .. Example("sendersExample", change.BreaksSenders ? change.SendersExample : null),
            .. Example("receiversExample", change.BreaksReceivers ? change.ReceiversExample : null),
        ],
    };

    private static Fact[] Example(string name, string? document) => document is null ? [] : [new(name, document) { IsDetail = true }];

    // What is gone has no line any more; what was around it has.
    private static long? LineOf(SchemaChange change, SchemaDocument after)
    {
        JsonNode? node = null;
        for (var pointer = change.Pointer; node is null && after.Root is not null; pointer = pointer[..Math.Max(0, pointer.LastIndexOf('/'))])
        {
            node = JsonPointer.Split(pointer) is { } tokens ? after.Root.Find(tokens) : after.Root;
        }

        return node is not null && node.Span.Start <= after.Text.Length ? 1 + after.Text.AsSpan(0, node.Span.Start).Count('\n') : null;
    }

    private static IReadOnlyList<SchemaChange> WithRemarksTogether(IReadOnlyList<SchemaChange> changes)
    {
        var remarks = changes.Where(c => Remarks.Contains(c.Rule)).ToArray();
        return remarks.Length < 2 ? changes :
        [
            .. changes.Where(c => !Remarks.Contains(c.Rule)),
            remarks[0] with
            {
                Pointer = "",
                Part = null,
                Detail = "",
                Message = FormattableString.Invariant(
                    $"{remarks.Length} remarks (titles, descriptions, sources, names in C#) have changed, which changes no verdict"),
            },
        ];
    }
}
