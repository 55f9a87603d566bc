using System.Globalization;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>
/// All rules of a schema, and for each the schema in which that rule alone is looser or stricter. The copies stand in one graph with the original, so
/// that what is known of one part is known for all.
/// </summary>
internal sealed class RulePlaces
{
    // Schemas of other people have thousands of rules; each costs a copy of the way to it.
    private const int MostRules = 3_000;
    private const int MostDepth = 24;

    private readonly List<CanonicalSchema> _schemas;
    private readonly List<RulePlace> _looser = [];
    private readonly List<RulePlace> _stricter = [];
    private readonly Dictionary<int, int> _open = [];

    /// <summary>Finds the rules.</summary>
    /// <param name="graph">The schema and all that it leads to.</param>
    /// <param name="root">The index of the schema.</param>
    /// <param name="beside">Another schema, to ask for documents of both.</param>
    /// <param name="compared">
    /// Whose rules are wanted, where two versions are compared: then also those below alternatives that a value does not show. All unless given.
    /// </param>
    public RulePlaces(CanonicalGraph graph, int root, CanonicalGraph? beside = null, Func<int, bool>? compared = null)
    {
        _schemas = [.. graph.Schemas];
        var loosening = new RuleLoosening(graph.Schemas, s => new SchemaReference(Copy(s), "", s.Metadata, []), compared is not null);
        var tightening = new RuleTightening(Plain(graph, root, _ => new KindRule.Rejected([])));
        var anything = compared is null ? null : Plain(graph, root, kind => RuleLoosening.Unconstrained[kind]);
        var seen = new HashSet<int> { root };
        var open = new Queue<(int Id, IReadOnlyList<(int From, SchemaEdge Edge)> Way, IReadOnlyList<Union> Around)>([(root, [], [])]);
        while (open.TryDequeue(out var next) && _looser.Count + _stricter.Count < MostRules)
        {
            var schema = graph.Schemas[next.Id];
            if (compared?.Invoke(next.Id) != false)
            {
                Add(_looser, loosening.Of(schema, next.Around), next);
                Add(_stricter, tightening.Of(schema, compared is not null), next);
                if (anything is not null)
                {
                    _open[next.Id] = RootWith(anything.Id, next.Way);
                }
            }

            var edges = SchemaEdges.Of(schema, next.Around).Concat(compared is null ? [] : SchemaEdges.OfAlternatives(schema));
            foreach (var edge in edges.Where(e => next.Way.Count < MostDepth && seen.Add(e.Child.Id)))
            {
                open.Enqueue((edge.Child.Id, [.. next.Way, (next.Id, edge)], edge.Around));
            }
        }

        Whole = graph with { Schemas = [.. _schemas] };
        Schemas = beside is null ? new SchemaSet(Whole) : new SchemaSet(Whole, beside);
        Root = Schemas.Of(0, root);
    }

    /// <summary>The graph with all copies.</summary>
    public CanonicalGraph Whole { get; }

    /// <summary>The schemas, with all copies.</summary>
    public SchemaSet Schemas { get; }

    /// <summary>The formula of the schema itself.</summary>
    public int Root { get; }

    /// <summary>Each rule, with a schema that does not have it.</summary>
    public IReadOnlyList<RulePlace> Looser => _looser;

    /// <summary>Each rule, with a schema in which it is stricter.</summary>
    public IReadOnlyList<RulePlace> Stricter => _stricter;

    /// <summary>The root in which one schema allows everything; null where versions are not compared.</summary>
    public int? OpenAt(int schema) => _open.TryGetValue(schema, out var open) ? open : null;

    /// <summary>Formulas that a document satisfies which is wrong in one rule.</summary>
    public IReadOnlyList<int> WrongIn(RulePlace place) => [Schemas.Of(0, place.Root), FormulaTable.Not(Root)];

    /// <summary>Formulas that a document satisfies which lies just within one rule.</summary>
    public IReadOnlyList<int> AtTheEdgeOf(RulePlace place) => [Root, FormulaTable.Not(Schemas.Of(0, place.Root))];

    /// <summary>Where in a document that is wrong in a rule the wrong value is: a JSON Pointer. Null if it is wrong in several places.</summary>
    public string? PointerOf(RulePlace place, JsonValue document)
    {
        var question = new Question(Schemas);
        var (pointer, value, whole) = ("", document, Root);
        foreach (var edge in place.Way)
        {
            var child = Schemas.Of(0, edge.Child.Id);
            (string? Token, JsonValue Part)[] wrong = [.. edge.Parts(value).Where(p => !question.Holds(child, p.Part))];
            if (edge.IsForWhatIsLeft)
            {
                wrong = [.. wrong.Where(p => question.Holds(whole, Without(value, p.Token!)))];
            }

            if (wrong.Length != 1)
            {
                return null;
            }

            (pointer, value, whole) = (wrong[0].Token is { } token ? JsonPointer.Append(pointer, token) : pointer, wrong[0].Part, child);
        }

        return pointer;
    }

    private static JsonValue Without(JsonValue value, string token) => value switch
    {
        JsonValue.Object o => new JsonValue.Object([.. o.Members.Where(m => m.Name != token)]),
        JsonValue.Array a => new JsonValue.Array([.. a.Items.Where((_, i) => i.ToString(CultureInfo.InvariantCulture) != token)]),
        _ => value,
    };

    private void Add(
        List<RulePlace> places,
        IEnumerable<RuleChange> changes,
        (int Id, IReadOnlyList<(int From, SchemaEdge Edge)> Way, IReadOnlyList<Union> Around) owner)
    {
        foreach (var change in changes)
        {
            var id = RootWith(Copy(change.Schema), owner.Way);
            places.Add(new RulePlace(change.Site, $"{change.Site.AbsoluteLocation} {change.Detail}", [.. owner.Way.Select(w => w.Edge)], id)
            {
                Owner = owner.Id,
                Detail = change.Detail,
            });
        }
    }

    private int Copy(CanonicalSchema schema)
    {
        _schemas.Add(schema with { Id = _schemas.Count });
        return _schemas.Count - 1;
    }

    private int RootWith(int id, IReadOnlyList<(int From, SchemaEdge Edge)> way)
    {
        foreach (var (_, edge) in way.Reverse())
        {
            id = Copy(edge.Replace(edge.Child with { Id = id }));
        }

        return id;
    }

    private SchemaReference Plain(CanonicalGraph graph, int root, Func<int, KindRule> rule)
    {
        var id = Copy(graph.Schemas[root] with
        {
            Kinds = [.. graph.Schemas[root].Kinds.Select((_, kind) => rule(kind))],
            Applicators = [],
            Union = null,
        });
        return new SchemaReference(id, "", _schemas[root].Metadata, []);
    }
}
