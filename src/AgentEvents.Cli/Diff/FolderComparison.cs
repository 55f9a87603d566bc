using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Diff.Rules;
using AgentEvents.Cli.Reporting;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Diff;

/// <summary>Compares the schemas and OpenAPI documents of two folders, file by file.</summary>
/// <param name="oldFolder">The folder as it was.</param>
/// <param name="newFolder">The folder as it is.</param>
/// <param name="counts">Whose trouble makes a change bad.</param>
internal sealed class FolderComparison(string oldFolder, string newFolder, BreakingFor counts)
{
    /// <summary>Which files are compared.</summary>
    public static readonly string[] Patterns = ["*.schema.json", "openapi.json"];

    /// <summary>A subject for each file that has changed, in the order of the names.</summary>
    /// <exception cref="CannotRunException">A folder cannot be read, holds no schema, or a file is no JSON.</exception>
    public IReadOnlyList<Subject> Compare()
    {
        var (old, now) = (Read(oldFolder), Read(newFolder));
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => Compare(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))];
    }

    private Subject Compare(string name, SchemaDocument? old, SchemaDocument? now)
    {
        var changes = (old, now) switch
        {
            (null, _) => [new SchemaChange("document-added", "", "the document is new", Direction.None, null)],
            (_, null) => [new SchemaChange("document-removed", "", "the document is gone: whoever names it finds nothing", Direction.Other, null)],
            _ when OpenApiComparison.IsOpenApi(old.Root!) && OpenApiComparison.IsOpenApi(now.Root!) =>
                OpenApiComparison.Compare(old.Root!, now.Root!),
            _ => WithRemarksTogether(SchemaComparison.Compare(old.Root!, now.Root!)),
        };
        return new Subject
        {
            Name = name,
            File = (now ?? old)!.Path,
            Unit = "change",
            Count = changes.Count,
            BadCount = changes.Count(IsBad),
            Findings = [.. changes.Select(change => Finding(change, now))],
        };
    }

    private Finding Finding(SchemaChange change, SchemaDocument? now) => new()
    {
        Severity = IsBad(change) ? Severity.Error : Severity.Note,
        Rule = change.Rule,
        Message = change.Message,
        Pointer = change.Pointer,
        Line = change.Node is { } node && now is not null ? 1 + now.Text.AsSpan(0, node.Span.Start).Count('\n') : null,
        Facts =
        [
            new("senders", change.BreaksSenders ? "breaking" : "compatible"),
            new("sendersReason", change.SendersReason),
            new("receivers", change.BreaksReceivers ? "breaking" : "compatible"),
            new("receiversReason", change.ReceiversReason),
        ],
    };

    private bool IsBad(SchemaChange change) =>
        (change.BreaksSenders && counts is BreakingFor.Any or BreakingFor.Senders)
            || (change.BreaksReceivers && counts is BreakingFor.Any or BreakingFor.Receivers);

    // A hundred new descriptions are one piece of news, and none that anybody has to act on.
    private static IReadOnlyList<SchemaChange> WithRemarksTogether(IReadOnlyList<SchemaChange> changes)
    {
        var remarks = changes.Where(c => c.Rule == RemarkRule.Rule).ToArray();
        return remarks.Length < 2 ? changes :
        [
            .. changes.Where(c => c.Rule != RemarkRule.Rule),
            remarks[0] with
            {
                Rule = RemarkRule.Rule,
                Pointer = "",
                Message = FormattableString.Invariant(
                    $"{remarks.Length} remarks (titles, descriptions, sources, names in C#) have changed, which changes no verdict"),
            },
        ];
    }

    private static Dictionary<string, SchemaDocument> Read(string folder)
    {
        var documents = Patterns.SelectMany(pattern => FolderFiles.Below(folder, pattern)).Select(SchemaSource.Read)
            .ToDictionary(d => Path.GetRelativePath(folder, d.Path).Replace('\\', '/'), StringComparer.Ordinal);
        if (documents.Values.FirstOrDefault(d => d.Error is not null) is { } broken)
        {
            throw new CannotRunException($"{broken.Path}: is no JSON; 'agent-events check' says where");
        }

        return documents.Count > 0
            ? documents
            : throw new CannotRunException($"{folder}: holds no {string.Join(" or ", Patterns)}; name a folder of schemas");
    }
}
