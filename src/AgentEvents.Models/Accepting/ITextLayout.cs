using System.ComponentModel;

namespace AgentEvents.Models.Accepting;

/// <summary>How the documents that an accept path bets on are laid out. Generated code is compiled once for each layout.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextLayout
{
    /// <summary>Goes past text that must stand here. Where it begins with a quote that a separator follows, that quote closes a string.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">Where the text must stand.</param>
    /// <param name="text">The text as compact JSON has it: names, separators and brackets. A quote at its end opens a string.</param>
    /// <param name="name">Where the first name in the text begins, with its quote.</param>
    /// <param name="length">The length of that name with both quotes; 0 if there is none.</param>
    /// <returns>The offset behind it, where a value that follows begins; -1 if something else stands here.</returns>
    static abstract int Literal(ReadOnlySpan<byte> utf8, int at, ReadOnlySpan<byte> text, int name, int length);

    /// <summary>Goes on to the next byte that means something.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="at">The offset from which to look.</param>
    static abstract int Skip(ReadOnlySpan<byte> utf8, int at);
}
