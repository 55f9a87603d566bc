using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// What there is to find out about an instance before it shows which of its members or items have been evaluated: the schemas that apply to the
/// same instance if it satisfies them, each with a bit. A schema comes before those that it applies.
/// </summary>
/// <typeparam name="T">What a schema evaluates.</typeparam>
internal sealed class EvaluationPlan<T>
{
    private const int BitsPerWord = 64;

    private readonly Func<CanonicalSchema, T> _evaluated;
    private readonly Func<T, EquatableArray<Applicator>> _dynamic;
    private readonly CanonicalGraph _graph;
    private readonly List<int> _postOrder = [];
    private readonly HashSet<int> _visited = [];
    private readonly Dictionary<int, int> _bits = [];

    /// <summary>Makes the plan.</summary>
    /// <param name="schema">The schema that asks.</param>
    /// <param name="own">What it evaluates itself.</param>
    /// <param name="evaluated">What another schema evaluates.</param>
    /// <param name="dynamic">The applicators that evaluate more.</param>
    /// <param name="graph">All schemas.</param>
    public EvaluationPlan(
        CanonicalSchema schema,
        T own,
        Func<CanonicalSchema, T> evaluated,
        Func<T, EquatableArray<Applicator>> dynamic,
        CanonicalGraph graph)
    {
        (Own, _evaluated, _dynamic, _graph) = (own, evaluated, dynamic, graph);
        Applicators = ApplicatorsOf(schema, own);
        foreach (var target in Applicators.SelectMany(Targets))
        {
            Visit(target.Id);
        }

        // Bit 0 says that the instance has been asked.
        _postOrder.Reverse();
        for (var i = 0; i < _postOrder.Count; i++)
        {
            _bits.Add(_postOrder[i], i + 1);
        }
    }

    /// <summary>What the schema evaluates itself.</summary>
    public T Own { get; }

    /// <summary>What it applies to the same instance.</summary>
    public IReadOnlyList<Applicator> Applicators { get; }

    /// <summary>How many words the bits need.</summary>
    public int Words => (_postOrder.Count / BitsPerWord) + 1;

    /// <summary>The schemas that apply if the instance satisfies them.</summary>
    public IEnumerable<(CanonicalSchema Schema, T Evaluated, IReadOnlyList<Applicator> Applicators)> Parts => _postOrder
        .Select(id => _graph.Schemas[id])
        .Select(s => (s, _evaluated(s), ApplicatorsOf(s, _evaluated(s))));

    /// <summary>The condition that a schema applies.</summary>
    public string IsSet(int schemaId) => $"(evaluated[{Word(schemaId)}] & {Bit(schemaId)}) != 0";

    /// <summary>The statement that says that it does.</summary>
    public string Set(int schemaId) => $"evaluated[{Word(schemaId)}] |= {Bit(schemaId)};";

    private string Word(int schemaId) => CSharpLiteral.Of(_bits[schemaId] / BitsPerWord);

    private string Bit(int schemaId) => CSharpLiteral.Mask(1UL << (_bits[schemaId] % BitsPerWord), isLong: true);

    private void Visit(int id)
    {
        if (_visited.Add(id))
        {
            var schema = _graph.Schemas[id];
            foreach (var target in ApplicatorsOf(schema, _evaluated(schema)).SelectMany(Targets))
            {
                Visit(target.Id);
            }

            _postOrder.Add(id);
        }
    }

    private IReadOnlyList<Applicator> ApplicatorsOf(CanonicalSchema schema, T evaluated) =>
        schema.Union is { } union ? [new Applicator.AnyOf(union.Branches, union.Site)] : [.. _dynamic(evaluated).Where(a => Targets(a).Any())];

    private static IEnumerable<SchemaReference> Targets(Applicator applicator) => applicator switch
    {
        Applicator.AnyOf any => any.Branches,
        Applicator.OneOf one => one.Branches,
        Applicator.Conditional c => new[] { c.If, c.Then, c.Else }.OfType<SchemaReference>(),
        Applicator.Dependent dependent => [dependent.Schema],
        _ => [],
    };
}
