using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>A pattern whose only assertions are an optional <c>^</c> in front and an optional <c>$</c> behind.</summary>
/// <param name="FromStart">Whether a match must begin at the first character.</param>
/// <param name="ToEnd">Whether a match must end behind the last one.</param>
/// <param name="Items">What stands in between, without parts at an open end that can always match nothing.</param>
internal sealed record PatternShape(bool FromStart, bool ToEnd, EquatableArray<PatternNode> Items)
{
    /// <summary>Null when an assertion stands anywhere else.</summary>
    public static PatternShape? From(PatternNode simplified)
    {
        var items = new List<PatternNode>(PatternSimplifier.Items(simplified));
        var starts = items.RemoveAll(static item => item is PatternNode.Anchor { Kind: AnchorKind.Start });
        var ends = items.RemoveAll(static item => item is PatternNode.Anchor { Kind: AnchorKind.End });
        var (fromStart, toEnd) = (starts > 0, ends > 0);
        var all = PatternSimplifier.Items(simplified);
        var inPlace = all.Take(starts).All(static item => item is PatternNode.Anchor { Kind: AnchorKind.Start })
            && all.Skip(all.Count - ends).All(static item => item is PatternNode.Anchor { Kind: AnchorKind.End });
        if (!inPlace || items.Exists(HasAssertion))
        {
            return null;
        }

        if (!fromStart)
        {
            TrimOpenEnd(items, static list => 0);
        }

        if (!toEnd)
        {
            TrimOpenEnd(items, static list => list.Count - 1);
        }

        return new PatternShape(fromStart, toEnd, new EquatableArray<PatternNode>(items));
    }

    // Where anything may stand beside a match, "at least n times" is the same as "n times".
    private static void TrimOpenEnd(List<PatternNode> items, Func<List<PatternNode>, int> end)
    {
        while (items.Count > 0 && items[end(items)] is PatternNode.Repeat repeat)
        {
            if (repeat.Min > 0)
            {
                items[end(items)] = repeat.Min == 1 ? repeat.Body : repeat with { Max = repeat.Min };
                return;
            }

            items.RemoveAt(end(items));
        }
    }

    private static bool HasAssertion(PatternNode node)
    {
        var found = false;
        PatternFacts.Visit(node, part => found |= part is PatternNode.Anchor or PatternNode.Look or PatternNode.BackReference);
        return found;
    }
}
