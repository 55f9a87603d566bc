using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>Makes a tree of what the grammar reads. Groups that are still open wait on a stack.</summary>
internal sealed class PatternTreeBuilder : IPatternBuilder
{
    private readonly Stack<OpenGroup> _outer = new();
    private OpenGroup _group = new(GroupKind.Plain, 0);
    private OpenClass? _class;
    private int _captures;

    /// <summary>The tree, once the grammar has read all of the pattern.</summary>
    public PatternNode Root => _group.Content;

    public void Character(int codePoint) => _group.Add(new PatternNode.Atom(CodePointSet.Of(codePoint)));

    public void Set(NamedSet set) => _group.Add(new PatternNode.Atom(EcmaClasses.Of(set)));

    public void OpenClass(bool negative) => _class = new OpenClass(negative);

    public void ClassRange(int first, int last) => _class!.Add(new CodePointRange(first, last));

    public void ClassSet(NamedSet set) => _class!.Add(EcmaClasses.Of(set));

    public void CloseClass() => _group.Add(new PatternNode.Atom(_class!.Set));

    public void Anchor(AnchorKind kind) => _group.Add(new PatternNode.Anchor(kind));

    public void BackReference(int number) => _group.Add(new PatternNode.BackReference(number));

    public void OpenGroup(GroupKind kind)
    {
        _outer.Push(_group);
        _group = new OpenGroup(kind, kind == GroupKind.Capture ? ++_captures : 0);
    }

    public void CloseGroup()
    {
        var node = _group.ToNode();
        _group = _outer.Pop();
        _group.Add(node);
    }

    public void NextAlternative() => _group.NextAlternative();

    public void Repeat(int min, int? max, bool lazy) => _group.RepeatLast(min, max, lazy);
}
