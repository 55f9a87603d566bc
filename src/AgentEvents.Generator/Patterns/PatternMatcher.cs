using System.Text;
using System.Text.RegularExpressions;

namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Decides at generation time whether a text matches: the normaliser must know which known properties a <c>patternProperties</c> key names.
/// </summary>
internal static class PatternMatcher
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    /// <summary>Walks the table where there is one (linear time), and asks .NET's engine otherwise. A time-out counts as no match.</summary>
    public static bool IsMatch(PatternProgram program, PatternNode root, string text) => program switch
    {
        PatternProgram.Always => true,
        PatternProgram.Never => false,
        PatternProgram.NonEmpty => text.Length > 0,
        PatternProgram.Automaton automaton => Walk(automaton.Table, text),
        _ => IsMatch(root, text),
    };

    /// <summary>Evaluates the .NET translation of a pattern.</summary>
    public static bool IsMatch(PatternNode root, string text)
    {
        try
        {
            return DotNetTranslation.Translate(root) is { } translation && Regex.IsMatch(text, translation, RegexOptions.CultureInvariant, TimeLimit);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static bool Walk(AutomatonTable table, string text)
    {
        var state = table.Start;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            state = table.Transitions[state + table.Classes[value]];
        }

        return state == table.Stride || state >= table.FirstAccepting;
    }
}
