using System.Globalization;
using System.Text;

namespace AgentEvents.Models.Formats;

/// <summary>The capturing groups of a pattern and the references to them, which may come first.</summary>
internal sealed class EcmaGroups
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _references = [];
    private int _count;
    private long _highestReference;

    /// <summary>Whether a text may name a group: an identifier of ECMAScript.</summary>
    public static bool IsName(string text)
    {
        bool isFirst = true;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isStart = Rune.IsLetter(rune) || rune.Value is '$' or '_' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;
            if (!isStart && (isFirst || !IsContinuation(rune)))
            {
                return false;
            }

            isFirst = false;
        }

        return !isFirst;
    }

    public void Add() => _count++;

    /// <summary>Adds a named group; false when the name is taken.</summary>
    public bool TryAdd(string name)
    {
        _count++;
        return _names.Add(name);
    }

    public void Refer(string name) => _references.Add(name);

    public void Refer(long number) => _highestReference = Math.Max(_highestReference, number);

    public bool AreConsistent() => _highestReference <= _count && _references.TrueForAll(_names.Contains);

    private static bool IsContinuation(Rune rune) => rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;
}
