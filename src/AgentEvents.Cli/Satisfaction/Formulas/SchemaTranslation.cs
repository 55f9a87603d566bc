using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>Writes what a canonical schema demands of the instances of one kind as a formula.</summary>
/// <param name="table">Takes the formulas.</param>
/// <param name="schemas">The schemas.</param>
/// <param name="classOf">The class of a schema, by its index.</param>
internal sealed class SchemaTranslation(FormulaTable table, IReadOnlyList<CanonicalSchema> schemas, Func<int, int> classOf)
{
    private readonly EvaluationTranslation _evaluation = new(table, schemas, classOf);

    /// <summary>The formula of a schema for one kind.</summary>
    public int Of(CanonicalSchema schema, InstanceKind kind)
    {
        // Each branch of a union holds what its siblings demand too.
        if (schema.Union is { } union)
        {
            return table.Any(union.Branches.Select(Of));
        }

        return table.All(
        [
            Of(schema, schema[kind]),
            .. schema.Applicators.Select(a => Of(a, kind)),
        ]);
    }

    private int Of(SchemaReference reference) => Of(reference, table, schemas, classOf);

    /// <summary>The formula of a reference.</summary>
    public static int Of(SchemaReference reference, FormulaTable table, IReadOnlyList<CanonicalSchema> schemas, Func<int, int> classOf) =>
        schemas[reference.Id] switch
        {
            { AllowsAnything: true } => FormulaTable.True,
            { AllowsNothing: true } => FormulaTable.False,
            _ => table.Of(new Formula.Schema(classOf(reference.Id))),
        };

    private int Of(Applicator applicator, InstanceKind kind) => applicator switch
    {
        Applicator.AnyOf any => table.Any(any.Branches.Select(Of)),
        Applicator.OneOf one => table.One(one.Branches.Select(Of)),
        Applicator.Conditional c => table.And(
            table.Or(FormulaTable.Not(Of(c.If)), c.Then is null ? FormulaTable.True : Of(c.Then)),
            table.Or(Of(c.If), c.Else is null ? FormulaTable.True : Of(c.Else))),
        Applicator.Dependent dependent => kind == InstanceKind.Object
            ? table.Or(FormulaTable.Not(table.Has(dependent.Member)), Of(dependent.Schema))
            : FormulaTable.True,
        Applicator.Not not => FormulaTable.Not(Of(not.Schema)),
        _ => throw new ArgumentOutOfRangeException(nameof(applicator)),
    };

    private int Of(CanonicalSchema schema, KindRule rule) => rule switch
    {
        KindRule.Rejected => FormulaTable.False,
        KindRule.Literal literal => table.All(literal.Values.Select(v => table.OneOf(v.Values.Select(JsonValue.Parse)))),
        KindRule.Text text => table.All(
        [
            .. text.Values.Select(v => table.OneOf(v.Values.Select(t => new JsonValue.Text(t)))),
            .. text.Checks.Select(Of),
        ]),
        KindRule.Number number => table.All(
        [
            .. number.Values.Select(v => table.OneOf(v.Values.Select(JsonValue.Number.Parse))),
            .. number.Checks.Select(Of),
        ]),
        KindRule.Object o => Of(schema, o),
        KindRule.Array a => Of(schema, a),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private int Of(StringCheck check) => check switch
    {
        StringCheck.Length { IsMaximum: true } length => FormulaTable.Not(table.Of(new Formula.Length(length.Bound + 1))),
        StringCheck.Length { Bound: 0 } => FormulaTable.True,
        StringCheck.Length length => table.Of(new Formula.Length(length.Bound)),
        StringCheck.Pattern pattern => table.Of(new Formula.Pattern(pattern.Text.Source)),
        StringCheck.Instant => table.Of(new Formula.Format(RuntimeCheck.Instant)),
        StringCheck.Day => table.Of(new Formula.Format(RuntimeCheck.Day)),
        StringCheck.Content content => table.Of(new Formula.Format(RuntimeCheck.Content(content.IsBase64, content.IsJson))),
        StringCheck.Format format => table.Of(new Formula.Format(KnownFormats.FunctionOf(format.Name))),
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    private int Of(NumberCheck check) => check switch
    {
        NumberCheck.Integer { AsWritten: true } => table.Of(new Formula.WrittenAsInteger()),
        NumberCheck.Integer => table.Of(new Formula.Multiple(ExactNumber.Of(1))),
        NumberCheck.MultipleOf multiple => table.Of(new Formula.Multiple(ExactNumber.Parse(multiple.Divisor))),
        NumberCheck.Format format => Of(format),
        NumberCheck.Bound bound => bound.IsMaximum
            ? FormulaTable.Not(AtLeast(ExactNumber.Parse(bound.Limit), !bound.IsExclusive))
            : AtLeast(ExactNumber.Parse(bound.Limit), bound.IsExclusive),
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    private int Of(NumberCheck.Format format) => format.Name switch
    {
        KnownFormats.Int32 => Integers(int.MinValue, int.MaxValue),
        KnownFormats.Int64 => Integers(long.MinValue, long.MaxValue),
        _ => table.Of(new Formula.Format(KnownFormats.NumberFunctionOf(format.Name))),
    };

    private int Integers(long least, long most) => table.All(
    [
        table.Of(new Formula.Multiple(ExactNumber.Of(1))),
        AtLeast(ExactNumber.Of(least), false),
        FormulaTable.Not(AtLeast(ExactNumber.Of(most), true)),
    ]);

    private int AtLeast(ExactNumber limit, bool isExclusive) => table.Of(new Formula.AtLeast(limit, isExclusive));

    private int Of(CountCheck count, Func<long, Formula> atLeast) => (count.IsMaximum, count.Bound) switch
    {
        (true, var bound) => FormulaTable.Not(table.Of(atLeast(bound + 1))),
        (false, 0) => FormulaTable.True,
        (false, var bound) => table.Of(atLeast(bound)),
    };

    private int Of(CanonicalSchema schema, KindRule.Object rule)
    {
        var others = FormulaTable.Not(table.OneOf(rule.Members.Select(m => new JsonValue.Text(m.Name))));
        return table.All(
        [
            .. rule.Values.Select(v => table.OneOf(v.Values.Select(JsonValue.Parse))),
            .. rule.Members.Select(m => table.Every(table.Text(m.Name), Of(m.Value))),
            .. rule.Members.Where(m => m.IsRequired).Select(m => table.Has(m.Name)),
            rule.Others.Value is { } value ? table.Every(others, Of(value)) : FormulaTable.True,
            .. rule.Others.ByPattern.SelectMany(g => Of(g, others)),
            .. rule.Counts.Select(c => Of(c, n => new Formula.Members(n))),
            .. rule.Names.Select(n => table.Every(FormulaTable.Not(Of(n)), FormulaTable.False)),
            .. rule.Dependencies.Select(d => table.Or(FormulaTable.Not(table.Has(d.Trigger)), table.Has(d.Name))),
            .. rule.Choices.Select(c => table.Any(c.Sets.Select(set => table.All(set.Select(table.Has))))),
            .. rule.Unevaluated.Select(u => _evaluation.Of(schema, u, Of(u.Schema))),
        ]);
    }

    private IEnumerable<int> Of(PatternGroup group, int others)
    {
        var patterns = group.Patterns.Select(p => (Name: table.Of(new Formula.Pattern(p.Pattern.Source)), Value: Of(p.Value))).ToArray();
        foreach (var (name, value) in patterns)
        {
            yield return table.Every(table.And(others, name), value);
        }

        if (group.Otherwise is { } otherwise)
        {
            yield return table.Every(table.All([others, .. patterns.Select(p => FormulaTable.Not(p.Name))]), Of(otherwise));
        }
    }

    private int Of(CanonicalSchema schema, KindRule.Array rule) => table.All(
    [
        .. rule.Values.Select(v => table.OneOf(v.Values.Select(JsonValue.Parse))),
        .. rule.Prefix.Select((p, i) => Of(p) is var item && item == FormulaTable.True
            ? item
            : FormulaTable.Not(table.Of(new Formula.Item(i, FormulaTable.Not(item))))),
        rule.Items is { } rest ? table.EveryItem(rule.Prefix.Count, Of(rest)) : FormulaTable.True,
        .. rule.Counts.Select(c => Of(c, n => new Formula.Items(n))),
        .. rule.Contains.SelectMany(Of),
        rule.Unique.IsEmpty ? FormulaTable.True : table.Of(new Formula.Distinct()),
        .. rule.Unevaluated.Select(u => _evaluation.Of(schema, u, Of(u.Schema))),
    ]);

    private IEnumerable<int> Of(ContainsCheck contains)
    {
        var schema = Of(contains.Schema);
        yield return contains.Minimum == 0 ? FormulaTable.True : table.Of(new Formula.Some(0, schema, contains.Minimum));
        yield return contains.Maximum is { } maximum ? FormulaTable.Not(table.Of(new Formula.Some(0, schema, maximum + 1))) : FormulaTable.True;
    }
}
