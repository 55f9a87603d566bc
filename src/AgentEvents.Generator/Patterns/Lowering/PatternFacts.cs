using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>What a pattern uses beyond plain regular operators.</summary>
internal sealed record PatternFacts(bool HasLook, bool HasWordBoundary, EquatableArray<int> ReferencedGroups)
{
    public bool HasBackReference => !ReferencedGroups.IsEmpty;

    public static PatternFacts Of(PatternNode root)
    {
        var look = false;
        var boundary = false;
        var groups = new SortedSet<int>();
        Visit(root, node =>
        {
            look |= node is PatternNode.Look;
            boundary |= node is PatternNode.Anchor { Kind: AnchorKind.WordBoundary or AnchorKind.NotWordBoundary };
            if (node is PatternNode.BackReference reference)
            {
                groups.Add(reference.Number);
            }
        });
        return new PatternFacts(look, boundary, new EquatableArray<int>(groups));
    }

    /// <summary>Calls <paramref name="visitor"/> with every node of the tree, parents first.</summary>
    public static void Visit(PatternNode node, Action<PatternNode> visitor)
    {
        visitor(node);
        foreach (var child in Children(node))
        {
            Visit(child, visitor);
        }
    }

    private static EquatableArray<PatternNode> Children(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Items,
        PatternNode.Choice choice => choice.Alternatives,
        PatternNode.Repeat repeat => [repeat.Body],
        PatternNode.Capture capture => [capture.Body],
        PatternNode.Look look => [look.Body],
        _ => [],
    };
}
