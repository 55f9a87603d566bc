using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Sampling;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>
/// Looks for documents that one schema accepts and the other refuses, and that show one reason each: a rule that refuses them alone, or a value, a
/// member, an alternative without which they would not have been accepted.
/// </summary>
/// <param name="inner">The schema by which they are valid.</param>
/// <param name="outer">The schema that refuses them.</param>
/// <param name="isInnerWanted">Whose rules of the first schema are looked at.</param>
/// <param name="isOuterWanted">Whose rules of the second.</param>
/// <param name="validators">Confirms them.</param>
internal sealed class RuleWitness(
    ReadGraph inner,
    ReadGraph outer,
    Func<int, bool> isInnerWanted,
    Func<int, bool> isOuterWanted,
    ValidatorPair validators)
{
    private const int MostQuestions = 120;
    private const int MostSchemas = 20_000;
    private const long Steps = Effort.Usual / 4;

    private readonly RulePlaces? _outer = Read(outer, inner.Graph!, isOuterWanted);
    private RulePlaces? _inner;
    private int _asked;

    /// <summary>The rules that may refuse.</summary>
    public IReadOnlyList<RulePlace> Refusing => _outer?.Looser ?? [];

    /// <summary>What may have been allowed.</summary>
    public IReadOnlyList<RulePlace> Allowing => Inner?.Stricter ?? [];

    /// <summary>The rules by which documents are valid, to compare others with.</summary>
    public IReadOnlyList<RulePlace> Accepting => Inner?.Looser ?? [];

    private RulePlaces? Inner => _inner ??= _outer is null ? null : Read(inner, _outer.Whole, isInnerWanted);

    /// <summary>A document that is refused for one rule alone, a proof that there is none, or neither.</summary>
    public Answer RefusedFor(RulePlace place) => Ask(_outer!, [_outer!.Schemas.Of(1, inner.Root), .. _outer.WrongIn(place)]);

    /// <summary>A document that was accepted for one reason alone, and is refused at one place alone.</summary>
    /// <param name="place">The reason.</param>
    /// <param name="refusing">The schema that refuses it there.</param>
    public Answer AllowedBy(RulePlace place, int refusing) => _outer?.OpenAt(refusing) is { } open
        ? Ask(Inner!, [.. Inner!.AtTheEdgeOf(place), Inner.Schemas.Of(1, open), FormulaTable.Not(Inner.Schemas.Of(1, outer.Root))])
        : Answer.None.Proven;

    private Answer Ask(RulePlaces rules, IReadOnlyList<int> question)
    {
        if (++_asked > MostQuestions)
        {
            return new Answer.Unknown("effort");
        }

        var answer = new Question(rules.Schemas, Steps).Ask(question);
        return answer is Answer.Found found && validators.Separates(inner, outer, found.Document.ToString()) == false
            ? new Answer.Unknown("confirmation")
            : answer;
    }

    // Null where the schemas cannot be taken apart, or are too many for it.
    private static RulePlaces? Read(ReadGraph one, CanonicalGraph other, Func<int, bool> isWanted)
    {
        try
        {
            return one.Graph!.Schemas.Count + other.Schemas.Count > MostSchemas
                ? null
                : new RulePlaces(one.Graph, one.Root, other, isWanted);
        }
        catch (UndecidedException)
        {
            return null;
        }
    }
}
