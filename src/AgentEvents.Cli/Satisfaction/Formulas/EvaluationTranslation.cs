using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>
/// Writes <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> as formulas: what a satisfied alternative evaluates does not count. For each
/// choice of alternatives: they hold, and what neither they nor the schema itself evaluate satisfies the rest.
/// </summary>
/// <param name="table">Takes the formulas.</param>
/// <param name="schemas">The schemas.</param>
/// <param name="classOf">The class of a schema, by its index.</param>
internal sealed class EvaluationTranslation(FormulaTable table, IReadOnlyList<CanonicalSchema> schemas, Func<int, int> classOf)
{
    // 2^8 choices of alternatives that may hold.
    private const int MaxGuards = 8;

    private int _opaque;

    /// <summary>Members that nothing has evaluated satisfy a schema.</summary>
    /// <param name="schema">The schema around it.</param>
    /// <param name="unevaluated">The keyword.</param>
    /// <param name="value">What the members have to satisfy.</param>
    public int Of(CanonicalSchema schema, UnevaluatedMembers unevaluated, int value)
    {
        var parts = new List<(int Guard, int Names)>();
        Collect(FormulaTable.True, unevaluated.Evaluated, unevaluated.Evaluated.Dynamic, parts, [schema.Id]);
        return Choose("unevaluatedProperties", parts, names => table.Every(table.All(names.Select(FormulaTable.Not)), value));
    }

    /// <summary>Items that nothing has evaluated satisfy a schema.</summary>
    /// <param name="schema">The schema around it.</param>
    /// <param name="unevaluated">The keyword.</param>
    /// <param name="value">What the items have to satisfy.</param>
    public int Of(CanonicalSchema schema, UnevaluatedItems unevaluated, int value)
    {
        var parts = new List<(int Guard, (int From, int Item) Items)>();
        Collect(FormulaTable.True, unevaluated.Evaluated, unevaluated.Evaluated.Dynamic, parts, [schema.Id]);
        return Choose(
            "unevaluatedItems",
            parts,
            items => items.Max(i => i.From) is int.MaxValue
                ? FormulaTable.True
                : table.EveryItem(items.Max(i => i.From), table.Any([value, .. items.Select(i => i.Item)])));
    }

    private int Choose<T>(string keyword, List<(int Guard, T Evaluated)> parts, Func<IEnumerable<T>, int> leftOver)
    {
        var always = parts.Where(p => p.Guard == FormulaTable.True).Select(p => p.Evaluated).ToArray();
        var guarded = parts.Where(p => p.Guard != FormulaTable.True).GroupBy(p => p.Guard).ToArray();
        if (guarded.Length > MaxGuards)
        {
            return table.Of(new Formula.Opaque(keyword, _opaque++));
        }

        return table.Any(Enumerable.Range(0, 1 << guarded.Length).Select(choice =>
        {
            var chosen = guarded.Where((_, i) => (choice & (1 << i)) != 0).ToArray();
            return table.All([.. chosen.Select(g => g.Key), leftOver([.. always, .. chosen.SelectMany(g => g.Select(p => p.Evaluated))])]);
        }));
    }

    private void Collect(
        int guard,
        EvaluatedMembers evaluated,
        IEnumerable<Applicator> applicators,
        List<(int Guard, int Names)> parts,
        HashSet<int> around)
    {
        parts.Add((guard, evaluated.All
            ? FormulaTable.True
            : table.Any(
            [
                .. evaluated.Names.Select(table.Text),
                .. evaluated.Patterns.Select(p => table.Of(new Formula.Pattern(p.Source))),
            ])));
        Visit(guard, applicators, around, (inner, part) =>
        {
            var own = part[InstanceKind.Object] is KindRule.Object rule ? rule.Evaluated : new EvaluatedMembers(false, [], [], []);
            Collect(inner, own, ApplicatorsOf(part, own.Dynamic), parts, around);
        });
    }

    private void Collect(
        int guard,
        EvaluatedItems evaluated,
        IEnumerable<Applicator> applicators,
        List<(int Guard, (int From, int Item) Items)> parts,
        HashSet<int> around)
    {
        parts.Add((guard, (evaluated.All ? int.MaxValue : evaluated.Prefix, table.Any(evaluated.Contains.Select(Of)))));
        Visit(guard, applicators, around, (inner, part) =>
        {
            var own = part[InstanceKind.Array] is KindRule.Array rule ? rule.Evaluated : new EvaluatedItems(false, 0, [], []);
            Collect(inner, own, ApplicatorsOf(part, own.Dynamic), parts, around);
        });
    }

    private void Visit(int guard, IEnumerable<Applicator> applicators, HashSet<int> around, Action<int, CanonicalSchema> collect)
    {
        foreach (var (condition, part) in applicators.SelectMany(Parts))
        {
            if (around.Add(part.Id))
            {
                collect(table.And(guard, condition), schemas[part.Id]);
                around.Remove(part.Id);
            }
        }
    }

    private static IEnumerable<Applicator> ApplicatorsOf(CanonicalSchema schema, IEnumerable<Applicator> applicators) =>
        schema.Union is { } union ? [new Applicator.AnyOf(union.Branches, union.Site)] : applicators;

    private IEnumerable<(int Condition, SchemaReference Schema)> Parts(Applicator applicator) => applicator switch
    {
        Applicator.AnyOf any => any.Branches.Select(b => (Of(b), b)),
        Applicator.OneOf one => one.Branches.Select(b => (Of(b), b)),
        Applicator.Conditional c =>
        [
            (Of(c.If), c.If),
            .. c.Then is { } then ? [(Of(c.If), then)] : Array.Empty<(int, SchemaReference)>(),
            .. c.Else is { } otherwise ? [(FormulaTable.Not(Of(c.If)), otherwise)] : Array.Empty<(int, SchemaReference)>(),
        ],
        Applicator.Dependent dependent => [(table.Has(dependent.Member), dependent.Schema)],
        _ => [],
    };

    private int Of(SchemaReference reference) => SchemaTranslation.Of(reference, table, schemas, classOf);
}
