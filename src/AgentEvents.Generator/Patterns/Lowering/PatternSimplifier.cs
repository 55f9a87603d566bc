using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Rewrites a pattern without back-references to fewer and flatter nodes that match the same strings: captures and laziness go (neither changes
/// whether there is a match), surrogates go (UTF-8 has none), and anchors that all alternatives share move out of the choice.
/// </summary>
internal static class PatternSimplifier
{
    public static PatternNode Simplify(PatternNode node) => node switch
    {
        PatternNode.Atom atom => new PatternNode.Atom(atom.Set.Intersect(EcmaClasses.Scalars)),
        PatternNode.Capture capture => Simplify(capture.Body),
        PatternNode.Sequence sequence => PatternNode.InSequence([.. sequence.Items.SelectMany(item => Items(Simplify(item)))]),
        PatternNode.Choice choice => SimplifyChoice([.. choice.Alternatives.Select(Simplify).Distinct()]),
        PatternNode.Repeat repeat => SimplifyRepeat(repeat),
        PatternNode.Look look => look with { Body = Simplify(look.Body) },
        _ => node,
    };

    /// <summary>The node as the items of a sequence.</summary>
    public static IReadOnlyList<PatternNode> Items(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Items,
        PatternNode.Empty => [],
        _ => [node],
    };

    private static PatternNode SimplifyRepeat(PatternNode.Repeat repeat)
    {
        var body = Simplify(repeat.Body);
        return (repeat.Min, repeat.Max) switch
        {
            _ when body is PatternNode.Empty => body,
            (_, 0) => PatternNode.Empty.Instance,
            (1, 1) => body,
            _ => new PatternNode.Repeat(body, repeat.Min, repeat.Max, Lazy: false),
        };
    }

    private static PatternNode SimplifyChoice(List<PatternNode> alternatives)
    {
        if (alternatives.Count == 1)
        {
            return alternatives[0];
        }

        if (alternatives.All(static alternative => alternative is PatternNode.Atom))
        {
            return new PatternNode.Atom(CodePointSet.From(alternatives.SelectMany(static atom => ((PatternNode.Atom)atom).Set.Ranges)));
        }

        if (alternatives.All(static alternative => IsAnchor(alternative, AnchorKind.Start, first: true)))
        {
            var rest = SimplifyChoice([.. alternatives.Select(static alternative => PatternNode.InSequence(
                [.. Items(alternative).Skip(1)])).Distinct()]);
            return PatternNode.InSequence([new PatternNode.Anchor(AnchorKind.Start), .. Items(rest)]);
        }

        if (alternatives.All(static alternative => IsAnchor(alternative, AnchorKind.End, first: false)))
        {
            var rest = SimplifyChoice([.. alternatives.Select(static alternative => PatternNode.InSequence(
                [.. Items(alternative).Take(Items(alternative).Count - 1)])).Distinct()]);
            return PatternNode.InSequence([.. Items(rest), new PatternNode.Anchor(AnchorKind.End)]);
        }

        return new PatternNode.Choice(new EquatableArray<PatternNode>(alternatives));
    }

    private static bool IsAnchor(PatternNode node, AnchorKind kind, bool first)
    {
        var items = Items(node);
        return items.Count > 0 && items[first ? 0 : items.Count - 1] == new PatternNode.Anchor(kind);
    }
}
