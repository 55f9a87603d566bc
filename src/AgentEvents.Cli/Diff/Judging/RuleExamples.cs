using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Sampling;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>
/// For single rules of a schema, documents that another schema accepts and that are refused for that rule alone: each rule has its own, or proves not
/// to break anybody by itself.
/// </summary>
/// <param name="inner">The schema by which they are valid.</param>
/// <param name="outer">The schema whose rules refuse them.</param>
/// <param name="validators">Confirms them.</param>
internal sealed class RuleExamples(ReadGraph inner, ReadGraph outer, ValidatorPair validators)
{
    private const int MostQuestions = 120;
    private const int MostSchemas = 1_500;
    private const long Steps = Effort.Usual / 4;

    private readonly Dictionary<RulePlace, Answer> _asked = [];
    private readonly Lazy<RulePlaces?> _rules = new(() => Read(inner, outer));

    /// <summary>The rules.</summary>
    public IReadOnlyList<RulePlace> Places => _rules.Value?.Looser ?? [];

    /// <summary>The rules at a place, or below it, or around it.</summary>
    /// <param name="pointer">A JSON Pointer from the schema, in which references are followed.</param>
    public IEnumerable<RulePlace> At(string pointer) =>
        pointer.Length == 0 ? [] : Places.Where(p => PathOf(p) is var path && (IsWithin(path, pointer) || IsWithin(pointer, path)));

    /// <summary>The path to a rule with references followed.</summary>
    public static string PathOf(RulePlace place) => place.Path.Replace("/$ref", "", StringComparison.Ordinal);

    /// <summary>A document that is refused for one rule alone, a proof that there is none, or neither.</summary>
    public Answer Of(RulePlace place)
    {
        if (!_asked.TryGetValue(place, out var answer))
        {
            _asked.Add(place, answer = _asked.Count < MostQuestions ? Ask(place) : new Answer.Unknown("effort"));
        }

        return answer;
    }

    private static bool IsWithin(string pointer, string around) => pointer == around || pointer.StartsWith(around + "/", StringComparison.Ordinal);

    private Answer Ask(RulePlace place)
    {
        var rules = _rules.Value!;
        var answer = new Question(rules.Schemas, Steps).Ask([rules.Schemas.Of(1, inner.Root), .. rules.WrongIn(place)]);
        return answer is Answer.Found found && validators.Separates(inner, outer, found.Document.ToString()) == false
            ? new Answer.Unknown("confirmation")
            : answer;
    }

    // Null where the schemas cannot be taken apart, or are too many for it.
    private static RulePlaces? Read(ReadGraph inner, ReadGraph outer)
    {
        if (inner.Graph is null || outer.Graph is null || inner.Graph.Schemas.Count + outer.Graph.Schemas.Count > MostSchemas)
        {
            return null;
        }

        try
        {
            return new RulePlaces(outer.Graph, outer.Root, inner.Graph);
        }
        catch (UndecidedException)
        {
            return null;
        }
    }
}
