using System.Runtime.CompilerServices;
using System.Text;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;

namespace AgentEvents.Cli.Satisfaction;

/// <summary>
/// Says whether a value satisfies a formula, by looking at nothing else. It confirms every document that is found. The official suite holds it to the
/// same verdicts as the generated validators.
/// </summary>
/// <param name="schemas">The schemas.</param>
/// <param name="effort">What it may cost.</param>
internal sealed class Evaluator(SchemaSet schemas, Effort effort)
{
    /// <summary>Whether it does.</summary>
    /// <exception cref="UndecidedException">It takes too long, or nobody knows.</exception>
    public bool Holds(int literal, JsonValue value)
    {
        effort.Spend();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new UndecidedException("depth");
        }

        return HoldsItself(schemas.Table[literal], value) != FormulaTable.IsNegated(literal);
    }

    private bool HoldsItself(Formula formula, JsonValue value) => formula switch
    {
        Formula.Anything => true,
        Formula.All all => all.Parts.All(p => Holds(p, value)),
        Formula.One one => one.Parts.Where(p => Holds(p, value)).Take(2).Count() == 1,
        Formula.Schema schema => Holds(schemas.Demand(schema.Class, value.Kind), value),
        Formula.Equal equal => equal.Value.Equals(value),
        Formula.Opaque opaque => throw new UndecidedException(opaque.Keyword),
        _ => value switch
        {
            JsonValue.Text text => HoldsFor(formula, text.Value),
            JsonValue.Number number => HoldsFor(formula, number),
            JsonValue.Array array => HoldsFor(formula, array),
            JsonValue.Object o => HoldsFor(formula, o),
            _ => false,
        },
    };

    private static bool HoldsFor(Formula formula, string text) => formula switch
    {
        Formula.Length length => CodePoints(text) >= length.Least,
        Formula.Pattern pattern => TextPatterns.IsMatch(pattern.Source, text),
        Formula.Format format => RuntimeCheck.Passes(format.Function, Encoding.UTF8.GetBytes(text)),
        _ => false,
    };

    private static bool HoldsFor(Formula formula, JsonValue.Number number) => formula switch
    {
        Formula.AtLeast least => number.Value.CompareTo(least.Limit) is var order && (least.IsExclusive ? order > 0 : order >= 0),
        Formula.Multiple multiple => number.Value.IsMultipleOf(multiple.Unit),
        Formula.WrittenAsInteger => number.IsWrittenAsInteger,
        Formula.Format format => RuntimeCheck.Passes(format.Function, Encoding.UTF8.GetBytes(number.ToString())),
        _ => false,
    };

    private bool HoldsFor(Formula formula, JsonValue.Array array) => formula switch
    {
        Formula.Items items => array.Items.Count >= items.Least,
        Formula.Item item => array.Items.Count > item.Position && Holds(item.Value, array.Items[item.Position]),
        Formula.Some some => array.Items.Skip(some.From).Where(i => Holds(some.Value, i)).Take((int)Math.Min(some.Least, int.MaxValue)).Count()
            >= some.Least,
        Formula.Distinct => array.Items.Distinct().Count() == array.Items.Count,
        _ => false,
    };

    private bool HoldsFor(Formula formula, JsonValue.Object o) => formula switch
    {
        Formula.Members members => o.Members.Count >= members.Least,
        Formula.Member member => o.Members.Any(m => Holds(member.Name, new JsonValue.Text(m.Name)) && Holds(member.Value, m.Value)),
        _ => false,
    };

    private static long CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
