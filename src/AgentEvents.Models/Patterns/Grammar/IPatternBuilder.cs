namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>
/// Is told what <see cref="EcmaGrammar{TBuilder}"/> reads, from left to right. The generator makes a tree of it; the runtime, which only asks whether
/// a pattern is valid, makes nothing.
/// </summary>
internal interface IPatternBuilder
{
    /// <summary>One character. A lone surrogate stands for itself.</summary>
    void Character(int codePoint);

    /// <summary>One character out of a set.</summary>
    void Set(NamedSet set);

    /// <summary>A bracketed class begins; its members follow.</summary>
    void OpenClass(bool negative);

    /// <summary>The class has these characters, both ends included.</summary>
    void ClassRange(int first, int last);

    /// <summary>The class has the characters of a set.</summary>
    void ClassSet(NamedSet set);

    /// <summary>The class ends.</summary>
    void CloseClass();

    /// <summary>An assertion.</summary>
    void Anchor(AnchorKind kind);

    /// <summary>What a group captured, by its number from 1 on. The group may come later.</summary>
    void BackReference(int number);

    /// <summary>A group begins. Those that capture are numbered in this order.</summary>
    void OpenGroup(GroupKind kind);

    /// <summary>The innermost group ends.</summary>
    void CloseGroup();

    /// <summary>The next alternative of the innermost group, or of the pattern, begins.</summary>
    void NextAlternative();

    /// <summary>What came last is repeated.</summary>
    /// <param name="min">At least so often.</param>
    /// <param name="max">At most so often; null for no limit.</param>
    /// <param name="lazy">Whether as seldom as possible.</param>
    void Repeat(int min, int? max, bool lazy);
}
