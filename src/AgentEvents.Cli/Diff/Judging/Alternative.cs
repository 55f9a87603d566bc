using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>One of several schemas that a value may satisfy.</summary>
/// <param name="Owner">The schema that has the alternatives.</param>
/// <param name="Index">Its position among them.</param>
/// <param name="Schema">What it is.</param>
/// <param name="Name">What tells it from the others: the value of a member, a title, a definition, a type.</param>
/// <param name="Meaning">Its formula. Alternatives with the same one mean the same.</param>
internal sealed record Alternative(int Owner, int Index, SchemaReference Schema, string Name, int Meaning)
{
    /// <summary>The alternatives of a schema whose values show which one they follow, or else the schema itself as the only one.</summary>
    public static IReadOnlyList<Alternative> OfUnion(CanonicalGraph graph, int owner, Func<int, int> meaning) =>
        graph.Schemas[owner] is { Union: { } union }
            ? Of(graph, owner, union.Branches, meaning, union.Evidence)
            : [new Alternative(owner, -1, Itself(graph.Schemas[owner]), KindOf(graph.Schemas[owner]), meaning(owner))];

    /// <summary>The alternatives of <c>anyOf</c> or <c>oneOf</c>.</summary>
    public static IReadOnlyList<Alternative> Of(
        CanonicalGraph graph,
        int owner,
        IReadOnlyList<SchemaReference> branches,
        Func<int, int> meaning,
        IReadOnlyList<Evidence> evidence) =>
    [
        .. branches.Select((branch, i) => new Alternative(owner, i, branch, NameOf(graph, branch, i, evidence), meaning(branch.Id))),
    ];

    /// <summary>Which are the same: those that mean the same, else those of one name, else the only two that are left.</summary>
    public static IEnumerable<(Alternative Old, Alternative New)> Match(IReadOnlyList<Alternative> old, IReadOnlyList<Alternative> now)
    {
        List<Alternative> before = [.. old], after = [.. now];
        List<(Alternative, Alternative)> pairs = [];
        Take(static (a, b) => a.Meaning == b.Meaning);
        Take(static (a, b) => a.Name == b.Name && a.Name.Length > 0);
        if (before is [{ Index: >= 0 }] && after is [{ Index: >= 0 }])
        {
            Take(static (_, _) => true);
        }

        return pairs;

        void Take(Func<Alternative, Alternative, bool> areSame)
        {
            foreach (var one in before.ToArray())
            {
                if (after.Find(other => areSame(one, other)) is { } match)
                {
                    pairs.Add((one, match));
                    before.Remove(one);
                    after.Remove(match);
                }
            }
        }
    }

    private static string NameOf(CanonicalGraph graph, SchemaReference branch, int index, IReadOnlyList<Evidence> evidence)
    {
        var schema = graph[branch];
        var tags = evidence
            .Select(e => (e.Member, Texts: e.Strings.Where(s => index < 64 && s.Branches == 1UL << index).Select(s => s.Text).ToArray()))
            .FirstOrDefault(e => e.Texts.Length > 0);
        var isReferred = branch.Path.EndsWith("/$ref", StringComparison.Ordinal);
        var definition = isReferred && schema.Name is { Steps.IsEmpty: true, Name: var name } ? name : null;
        return tags.Texts is { } texts
            ? $"{tags.Member} = {string.Join(" or ", texts.Take(3).Select(JsonString.Quote))}"
            : branch.Metadata.Or(schema.Metadata).Title ?? definition ?? KindOf(schema);
    }

    private static SchemaReference Itself(CanonicalSchema schema) => new(schema.Id, "", schema.Metadata, []);

    private static string KindOf(CanonicalSchema schema) => schema.OnlyKind?.ToString().ToLowerInvariant() ?? "";
}
