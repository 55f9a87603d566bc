using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>Makes documents of a schema: valid ones, ones at the edges of its rules, and ones that are wrong in one rule.</summary>
/// <param name="graph">The schema and all that it leads to.</param>
/// <param name="root">The index of the schema.</param>
/// <param name="seed">What chance begins with.</param>
internal sealed class DocumentSource(CanonicalGraph graph, int root, long seed)
{
    private readonly Lazy<SchemaSet> _schemas = new(() => new SchemaSet(graph));
    private readonly Lazy<RulePlaces> _rules = new(() => new RulePlaces(graph, root));

    /// <summary>The schemas, as formulas.</summary>
    public SchemaSet Schemas => _schemas.Value;

    /// <summary>Valid documents without an end, of which those that are no <see cref="Answer.Found"/> say why there is none.</summary>
    /// <param name="style">How large they are.</param>
    public IEnumerable<MadeDocument> Valid(SampleStyle style)
    {
        var sampler = new Sampler(Schemas, style);
        var question = new[] { Schemas.Of(0, root) };
        for (long number = 0; ; number++)
        {
            yield return new MadeDocument(sampler.Make(question, RandomSource.Of(seed, number)));
        }
    }

    /// <summary>
    /// A valid document for each rule that has an edge: as long, as large, as few as it may be, each value of a list, each alternative.
    /// </summary>
    /// <param name="style">How large they are beside that.</param>
    /// <param name="round">Which ones, where more than one for each rule is asked for.</param>
    public IEnumerable<MadeDocument> AtTheEdges(SampleStyle style, int round) =>
        Made(_rules.Value.Stricter, _rules.Value.AtTheEdgeOf, style, round).Select(m => m.Made);

    /// <summary>For each rule that can be broken alone, a document that breaks it.</summary>
    /// <param name="style">How large they are beside that.</param>
    /// <param name="round">Which ones, where more than one for each rule is asked for.</param>
    public IEnumerable<MadeDocument> Wrong(SampleStyle style, int round) =>
        Made(_rules.Value.Looser, _rules.Value.WrongIn, style, round).Select(m => Placed(m.Place, m.Made));

    // Of a document that happens to be wrong in several places, the smallest one is taken instead, which is not.
    private MadeDocument Placed(RulePlace place, MadeDocument made)
    {
        if (made.Answer is not Answer.Found { Document: var document })
        {
            return made;
        }

        if (_rules.Value.PointerOf(place, document) is { } pointer)
        {
            return made with { Pointer = pointer };
        }

        return new Question(_rules.Value.Schemas).Ask(_rules.Value.WrongIn(place)) is Answer.Found smallest
            && _rules.Value.PointerOf(place, smallest.Document) is { } other
                ? made with { Answer = smallest, Pointer = other }
                : made with { Answer = new Answer.Unknown(made.Rule!.Keyword) };
    }

    private IEnumerable<(RulePlace Place, MadeDocument Made)> Made(
        IReadOnlyList<RulePlace> places,
        Func<RulePlace, IReadOnlyList<int>> question,
        SampleStyle style,
        int round)
    {
        var sampler = new Sampler(_rules.Value.Schemas, style);
        var done = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < places.Count; i++)
        {
            if (done.Contains(places[i].Name))
            {
                continue;
            }

            var random = RandomSource.Of(seed, ((long)round * places.Count) + i);
            var answer = sampler.Make(question(places[i]), random);
            if (answer is not Answer.None)
            {
                done.Add(places[i].Name);
                yield return (places[i], new MadeDocument(answer, places[i].Site));
            }
        }
    }
}
