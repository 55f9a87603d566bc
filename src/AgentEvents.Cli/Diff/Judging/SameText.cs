using AgentEvents.Cli.Satisfaction;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>
/// Whether two schemas are written alike, with all that they refer to: then they mean the same, whatever that is. Most of a document does not change
/// from one version to the next.
/// </summary>
/// <param name="old">The documents as they were.</param>
/// <param name="now">The documents as they are.</param>
internal sealed class SameText(GraphReader old, GraphReader now)
{
    // What these lead to depends on the way by which they are reached.
    private static readonly string[] Dynamic = ["$dynamicRef", "$recursiveRef", "$dynamicAnchor", "$recursiveAnchor"];

    private readonly Dictionary<(SchemaLocation, SchemaLocation), (SchemaLocation, SchemaLocation)[]?> _known = [];

    /// <summary>Whether they are.</summary>
    public bool Is(SchemaLocation before, SchemaLocation after)
    {
        var open = new Stack<(SchemaLocation, SchemaLocation)>([(before, after)]);
        var seen = new HashSet<(SchemaLocation, SchemaLocation)>();
        while (open.TryPop(out var pair))
        {
            if (!seen.Add(pair))
            {
                continue;
            }

            if (!_known.TryGetValue(pair, out var references))
            {
                _known.Add(pair, references = References(pair.Item1, pair.Item2));
            }

            if (references is null)
            {
                return false;
            }

            foreach (var reference in references)
            {
                open.Push(reference);
            }
        }

        return true;
    }

    // What the texts refer to if they are the same, else null.
    private (SchemaLocation, SchemaLocation)[]? References(SchemaLocation before, SchemaLocation after)
    {
        var found = new List<(SchemaLocation, SchemaLocation)>();
        return old.NodeAt(before) is { } one && now.NodeAt(after) is { } other
            && old.DialectOf(before) == now.DialectOf(after)
            && Same(one, before, other, after, found)
                ? [.. found]
                : null;
    }

    private bool Same(
        JsonNode one,
        SchemaLocation before,
        JsonNode other,
        SchemaLocation after,
        List<(SchemaLocation, SchemaLocation)> references)
    {
        switch (one, other)
        {
            case (JsonObjectNode a, JsonObjectNode b):
                return a.Members.Count == b.Members.Count && a.Members.All(m =>
                    !Dynamic.Contains(m.Name)
                    && b[m.Name] is { } value
                    && (m.Name == "$ref" && m.Value is JsonStringNode from && value is JsonStringNode to
                        ? Lead(before, from.Value, after, to.Value, references)
                        : Same(m.Value, before.Down(m.Name), value, after.Down(m.Name), references)));
            case (JsonArrayNode a, JsonArrayNode b):
                return a.Items.Count == b.Items.Count && Enumerable.Range(0, a.Items.Count).All(i =>
                    Same(a.Items[i], before.Down($"{i}"), b.Items[i], after.Down($"{i}"), references));
            default:
                return CanonicalText.Same(one, other);
        }
    }

    private bool Lead(
        SchemaLocation before,
        string from,
        SchemaLocation after,
        string to,
        List<(SchemaLocation, SchemaLocation)> references)
    {
        if (old.Resolve(before, from) is not { } was || now.Resolve(after, to) is not { } isNow)
        {
            return false;
        }

        references.Add((was, isNow));
        return true;
    }
}
