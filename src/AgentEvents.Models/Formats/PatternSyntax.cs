using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Models.Formats;

/// <summary>Makes nothing of a pattern: whoever asks whether a pattern is valid needs no more.</summary>
internal readonly struct PatternSyntax : IPatternBuilder
{
    public void Character(int codePoint)
    {
    }

    public void Set(NamedSet set)
    {
    }

    public void OpenClass(bool negative)
    {
    }

    public void ClassRange(int first, int last)
    {
    }

    public void ClassSet(NamedSet set)
    {
    }

    public void CloseClass()
    {
    }

    public void Anchor(AnchorKind kind)
    {
    }

    public void BackReference(int number)
    {
    }

    public void OpenGroup(GroupKind kind)
    {
    }

    public void CloseGroup()
    {
    }

    public void NextAlternative()
    {
    }

    public void Repeat(int min, int? max, bool lazy)
    {
    }
}
