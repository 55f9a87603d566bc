using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>All formulas of a question. Equal formulas are one, so that <c>A and not A</c> is seen at a glance.</summary>
internal sealed class FormulaTable
{
    /// <summary>What always holds.</summary>
    public const int True = 0;

    /// <summary>What never holds.</summary>
    public const int False = 1;

    private readonly List<Formula> _formulas = [];
    private readonly Dictionary<Formula, int> _known = [];

    public FormulaTable() => Of(new Formula.Anything());

    /// <summary>The formula of a number, without its sign.</summary>
    public Formula this[int literal] => _formulas[literal >> 1];

    /// <summary>Whether a number stands for the negation.</summary>
    public static bool IsNegated(int literal) => (literal & 1) != 0;

    /// <summary>The negation.</summary>
    public static int Not(int literal) => literal ^ 1;

    /// <summary>The number of a formula.</summary>
    public int Of(Formula formula)
    {
        if (!_known.TryGetValue(formula, out var index))
        {
            index = _formulas.Count;
            _formulas.Add(formula);
            _known.Add(formula, index);
        }

        return index << 1;
    }

    /// <summary>All of them.</summary>
    public int All(IEnumerable<int> parts)
    {
        var sorted = new SortedSet<int>();
        foreach (var part in parts)
        {
            if (part == False || sorted.Contains(Not(part)))
            {
                return False;
            }

            // What is a conjunction itself takes part with what it is made of, so that the same demands are the same formula however grouped.
            if (!IsNegated(part) && this[part] is Formula.All nested)
            {
                if (nested.Parts.Any(p => sorted.Contains(Not(p))))
                {
                    return False;
                }

                sorted.UnionWith(nested.Parts);
            }
            else if (part != True)
            {
                sorted.Add(part);
            }
        }

        return sorted.Count switch
        {
            0 => True,
            1 => sorted.Min,
            _ => Of(new Formula.All([.. sorted])),
        };
    }

    /// <summary>Both.</summary>
    public int And(int one, int other) => All([one, other]);

    /// <summary>At least one of them.</summary>
    public int Any(IEnumerable<int> parts) => Not(All(parts.Select(Not)));

    /// <summary>Either.</summary>
    public int Or(int one, int other) => Any([one, other]);

    /// <summary>Exactly one of them.</summary>
    public int One(IEnumerable<int> parts)
    {
        int[] left = [.. parts.Where(p => p != False).Order()];
        return left switch
        {
            [] => False,
            [var only] => only,
            [True, True, ..] => False,
            [True, .. var rest] => All(rest.Select(Not)),
            _ => Of(new Formula.One([.. left])),
        };
    }

    /// <summary>One of several values.</summary>
    public int OneOf(IEnumerable<JsonValue> values) => Any(values.Select(v => Of(new Formula.Equal(v))));

    /// <summary>A string, or a name, that is this one.</summary>
    public int Text(string text) => Of(new Formula.Equal(new JsonValue.Text(text)));

    /// <summary>An object that has a member.</summary>
    public int Has(string name) => Of(new Formula.Member(Text(name), True));

    /// <summary>Every member of which the name satisfies a formula has a value that satisfies another.</summary>
    public int Every(int name, int value) =>
        name == False || value == True ? True : Not(Of(new Formula.Member(name, Not(value))));

    /// <summary>Every item from a position on satisfies a formula.</summary>
    public int EveryItem(int from, int value) => value == True ? True : Not(Of(new Formula.Some(from, Not(value), 1)));
}
