using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>A group, or the whole pattern, of which the beginning was read.</summary>
internal sealed class OpenGroup(GroupKind kind, int number)
{
    private readonly List<PatternNode> _alternatives = [];
    private List<PatternNode> _items = [];

    /// <summary>What stands between the parentheses.</summary>
    public PatternNode Content => _alternatives.Count == 0
        ? PatternNode.InSequence(_items)
        : new PatternNode.Choice([.. _alternatives, PatternNode.InSequence(_items)]);

    public void Add(PatternNode node) => _items.Add(node);

    public void NextAlternative()
    {
        _alternatives.Add(PatternNode.InSequence(_items));
        _items = [];
    }

    public void RepeatLast(int min, int? max, bool lazy)
    {
        var last = _items.Count - 1;
        _items[last] = new PatternNode.Repeat(_items[last], min, max, lazy);
    }

    /// <summary>The node of the group.</summary>
    public PatternNode ToNode() => kind switch
    {
        GroupKind.Capture => new PatternNode.Capture(Content, number),
        GroupKind.LookAhead => new PatternNode.Look(Content, Behind: false, Negative: false),
        GroupKind.NegativeLookAhead => new PatternNode.Look(Content, Behind: false, Negative: true),
        GroupKind.LookBehind => new PatternNode.Look(Content, Behind: true, Negative: false),
        GroupKind.NegativeLookBehind => new PatternNode.Look(Content, Behind: true, Negative: true),
        _ => Content,
    };
}
