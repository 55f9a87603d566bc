using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>
/// Finds <c>x-canonical</c> and <c>x-connection</c> where no mapper comes: at the root, among members without a name of their own, below <c>not</c>,
/// in a response. An annotation that did nothing would drop a field in silence.
/// </summary>
/// <param name="bundle">The file that is mapped, and what it refers to.</param>
/// <param name="scope">Takes what is wrong.</param>
internal sealed class MisplacedMarks(CanonicalBundle bundle, FileScope scope)
{
    private readonly CanonicalGraph _graph = bundle.Own.Graph;
    private readonly HashSet<int> _reached = [];
    private readonly HashSet<(int Owner, string Path)> _ways = [];

    /// <summary>Reports them.</summary>
    /// <returns>The schemas below which they stand.</returns>
    public IReadOnlyCollection<SchemaLocation> Report()
    {
        var root = _graph.Definitions[0];
        Follow(root.Id);
        if (MarkOf(_graph.Schemas[root.Id].Metadata) is { } atRoot)
        {
            scope.Report(
                ProblemKind.InvalidMapping,
                root.Location,
                "",
                $"{atRoot} stands at the root, which is no value of its own; give it to a member");
        }

        var owners = new HashSet<SchemaLocation>();
        var below = new Queue<(int Id, string Keyword)>();
        foreach (var schema in _reached.OrderBy(id => id).Select(id => _graph.Schemas[id]))
        {
            foreach (var reference in ReferenceMap.Of(schema))
            {
                if (!_ways.Contains((schema.Id, reference.Path)) && JsonPointer.Split(reference.Path) is [var keyword, ..])
                {
                    if (MarkOf(reference.Metadata) is { } mark)
                    {
                        Report(schema, mark, keyword);
                    }

                    below.Enqueue((reference.Id, keyword));
                    owners.Add(schema.Location);
                }
            }
        }

        ReportBelow(below, MarkOf);
        if (bundle.Own.Operation is not null)
        {
            // What a response shows is read and never made; a template there may be about another operation.
            ReportBelow(
                new(_graph.Definitions.Skip(1).Select(d => (d.Id, "responses"))),
                metadata => metadata.Mapping.IsConnection ? "x-connection" : null);
        }

        return owners;
    }

    private void ReportBelow(Queue<(int Id, string Keyword)> open, Func<SchemaMetadata, string?> markOf)
    {
        var seen = new HashSet<int>(_reached);
        while (open.Count > 0)
        {
            var (id, keyword) = open.Dequeue();
            if (!seen.Add(id))
            {
                continue;
            }

            var schema = _graph.Schemas[id];
            if (markOf(schema.Metadata) is { } mark)
            {
                Report(schema, mark, keyword);
            }

            foreach (var reference in ReferenceMap.Of(schema))
            {
                open.Enqueue((reference.Id, keyword));
            }
        }
    }

    // A file with canonical events of its own is mapped there.
    private void Report(CanonicalSchema schema, string mark, string keyword)
    {
        if (schema.Location.IsNowhere || scope.IsOwn(schema) || !bundle.Files[schema.Location.Document].IsMapped)
        {
            scope.Report(
                ProblemKind.InvalidMapping,
                schema.Location,
                schema.Location.Pointer,
                $"{mark} stands below '{keyword}', where no mapper comes");
        }
    }

    /// <summary>Goes where planning goes: to members, alternatives and the items of arrays.</summary>
    private void Follow(int id)
    {
        if (!_reached.Add(id))
        {
            return;
        }

        var schema = _graph.Schemas[id];
        var members = schema[InstanceKind.Object] is KindRule.Object rule ? rule.Members.Select(m => m.Value) : [];
        var items = schema[InstanceKind.Array] is KindRule.Array { Items: { } each } ? new[] { each } : [];
        var alternatives =
            schema.Applicators.SelectMany(a => a is Applicator.AnyOf any ? any.Branches : a is Applicator.OneOf one ? one.Branches : []);
        var union = schema.Union is { } found ? found.Branches.Append(found.Base) : [];
        IEnumerable<SchemaReference> ways = [.. members, .. items, .. alternatives, .. union];
        foreach (var way in ways)
        {
            _ways.Add((id, way.Path));
            Follow(way.Id);
        }
    }

    private static string? MarkOf(SchemaMetadata metadata) =>
        metadata.Mapping.IsConnection ? "x-connection" : metadata.Mapping.Template is not null ? "x-canonical" : null;
}
