using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Decides statements about strings: lengths, patterns, values by automata, formats by trying.</summary>
internal sealed class Texts
{
    // How many strings are held against the formats that have no automaton.
    private const int MostTried = 300;

    private readonly IReadOnlyList<int> _statements;
    private readonly Solver _solver;
    private readonly List<Dfa> _automata = [];
    private readonly HashSet<string> _excluded = new(StringComparer.Ordinal);
    private readonly List<string> _functions = [];
    private string? _value;
    private long _least;
    private long? _most;
    private string? _open;

    public Texts(IReadOnlyList<int> statements, Solver solver)
    {
        (_statements, _solver) = (statements, solver);
        foreach (var statement in statements)
        {
            Take(solver.Table[statement], FormulaTable.IsNegated(statement));
        }
    }

    /// <summary>Whatever is known of the strings that do.</summary>
    public TextRange Range => new(_automata, _functions, _least, _most, _value);

    /// <summary>A string that satisfies all statements.</summary>
    public Answer Find()
    {
        if (_value is { } value)
        {
            return Try(value) ?? Answer.None.Proven;
        }

        if (_least > _most)
        {
            return Answer.None.Proven;
        }

        if (_open is not null && FormatSamples.Of(_functions).Select(Try).FirstOrDefault(a => a is not null) is { } sample)
        {
            return sample;
        }

        return Search();
    }

    private Answer Search()
    {
        var shortest = new ShortestText(_automata, _least, _most, _solver);
        for (var tried = 0; tried < MostTried; tried++)
        {
            if (shortest.Find(_excluded) is not { } text)
            {
                return Answer.None.Proven;
            }

            if (Try(text) is { } found)
            {
                return found;
            }

            if (_open is null)
            {
                return new Answer.Unknown("pattern");
            }

            _excluded.Add(text);
        }

        return new Answer.Unknown(_open!);
    }

    private void Take(Formula formula, bool isNegated)
    {
        switch (formula)
        {
            case Formula.Length length when !isNegated:
                _least = Math.Max(_least, length.Least);
                break;
            case Formula.Length length:
                _most = Math.Min(_most ?? long.MaxValue, length.Least - 1);
                break;
            case Formula.Pattern pattern when TextPatterns.AutomatonOf(pattern.Source) is { } dfa:
                _automata.Add(isNegated ? dfa.Complement() : dfa);
                break;
            case Formula.Equal { Value: JsonValue.Text text } when isNegated:
                _excluded.Add(text.Value);
                break;
            case Formula.Equal { Value: JsonValue.Text text }:
                _value = text.Value;
                break;
            case Formula.Format format:
                _functions.Add(format.Function);
                _open = format.Keyword;
                break;
            default:
                _open = formula.Keyword;
                break;
        }
    }

    private Answer? Try(string text)
    {
        _solver.Spend();
        var value = new JsonValue.Text(text);
        return _statements.All(s => _solver.Holds(s, value)) ? new Answer.Found(value) : null;
    }
}
