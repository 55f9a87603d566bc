using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>
/// The schemas of one or two versions as formulas. Schemas that demand the same of everything, whatever they are called and wherever they stand, are
/// one class: found by refinement, as the states of an automaton are.
/// </summary>
internal sealed class SchemaSet
{
    private const int Kinds = 6;

    private readonly List<CanonicalSchema> _schemas = [];
    private readonly List<int> _classes = [];
    private readonly Dictionary<(int Class, InstanceKind Kind), int> _demands = [];
    private readonly Dictionary<int, CanonicalSchema> _samples = [];
    private readonly SchemaTranslation _translation;

    /// <summary>Takes the schemas in.</summary>
    public SchemaSet(params IReadOnlyList<CanonicalGraph> graphs)
    {
        foreach (var graph in graphs)
        {
            var offset = _schemas.Count;
            Offsets.Add(offset);
            _schemas.AddRange(graph.Schemas.Select(s => Moved(s, offset)));
        }

        Refine();
        for (var id = 0; id < _schemas.Count; id++)
        {
            _samples.TryAdd(_classes[id], _schemas[id]);
        }

        _translation = new SchemaTranslation(Table, _schemas, id => _classes[id]);
    }

    /// <summary>The formulas.</summary>
    public FormulaTable Table { get; } = new();

    /// <summary>Where the schemas of each graph begin.</summary>
    public List<int> Offsets { get; } = [];

    /// <summary>The formula of a schema, by its graph and its index there.</summary>
    public int Of(int graph, int id) => _schemas[Offsets[graph] + id] switch
    {
        { AllowsAnything: true } => FormulaTable.True,
        { AllowsNothing: true } => FormulaTable.False,
        _ => Table.Of(new Formula.Schema(_classes[Offsets[graph] + id])),
    };

    /// <summary>What a class demands of the instances of one kind.</summary>
    public int Demand(int schemaClass, InstanceKind kind)
    {
        if (!_demands.TryGetValue((schemaClass, kind), out var demand))
        {
            demand = _translation.Of(_samples[schemaClass], kind);
            _demands.Add((schemaClass, kind), demand);
        }

        return demand;
    }

    private static CanonicalSchema Moved(CanonicalSchema schema, int offset) => offset == 0
        ? schema
        : ReferenceMap.Apply(schema, r => r with { Id = r.Id + offset }) with { Id = schema.Id + offset };

    private void Refine()
    {
        _classes.AddRange(_schemas.Select(_ => 0));
        var count = 1;
        while (true)
        {
            // Formulas get their numbers in the order in which they come, so each round has a table of its own.
            var translation = new SchemaTranslation(new FormulaTable(), _schemas, id => _classes[id]);
            var known = new Dictionary<(int, int, int, int, int, int, int), int>();
            var refined = new int[_schemas.Count];
            for (var id = 0; id < refined.Length; id++)
            {
                int[] demands = [.. Enumerable.Range(0, Kinds).Select(kind => translation.Of(_schemas[id], (InstanceKind)kind))];
                var key = (_classes[id], demands[0], demands[1], demands[2], demands[3], demands[4], demands[5]);
                if (!known.TryGetValue(key, out refined[id]))
                {
                    refined[id] = known.Count;
                    known.Add(key, refined[id]);
                }
            }

            for (var id = 0; id < refined.Length; id++)
            {
                _classes[id] = refined[id];
            }

            if (known.Count == count)
            {
                return;
            }

            count = known.Count;
        }
    }
}
