using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>The automata of the patterns of schemas.</summary>
internal static class TextPatterns
{
    // Patterns come from schemas, which come from anybody: what is kept is bounded.
    private const int MostKept = 2_000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);
    private static readonly ConditionalWeakTable<Dfa, bool[]> Living = [];
    private static readonly ConcurrentDictionary<string, Dfa?> Known = new(StringComparer.Ordinal);

    /// <summary>The automaton of a pattern; null if it has none.</summary>
    public static Dfa? AutomatonOf(string pattern)
    {
        if (Known.TryGetValue(pattern, out var known))
        {
            return known;
        }

        if (Known.Count > MostKept)
        {
            Known.Clear();
        }

        return Known[pattern] = PatternOverlap.AutomatonOf(pattern);
    }

    /// <summary>Whether a pattern matches somewhere in a text.</summary>
    /// <exception cref="UndecidedException">The pattern has no automaton, and .NET's engine takes too long.</exception>
    public static bool IsMatch(string pattern, string text)
    {
        if (AutomatonOf(pattern) is not { } dfa)
        {
            return IsMatchWithoutAutomaton(pattern, text);
        }

        var state = dfa.Start;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            state = dfa.Rows[state][dfa.ColumnOfByte[value]];
        }

        return dfa.Accepts[state];
    }

    /// <summary>For each state of an automaton, whether some text leads from there to an end.</summary>
    public static bool[] LivingStatesOf(Dfa dfa) => Living.GetValue(dfa, static automaton =>
    {
        bool[] living = [.. automaton.Accepts];
        for (var isGrowing = true; isGrowing;)
        {
            isGrowing = false;
            for (var state = 0; state < living.Length; state++)
            {
                if (!living[state] && automaton.Rows[state].Any(next => living[next]))
                {
                    living[state] = isGrowing = true;
                }
            }
        }

        return living;
    });

    private static bool IsMatchWithoutAutomaton(string pattern, string text)
    {
        try
        {
            return EcmaPatternReader.Read(pattern, allowsIdentityEscapes: true).Root is { } root
                && DotNetTranslation.Translate(root) is { } translation
                ? Regex.IsMatch(text, translation, RegexOptions.CultureInvariant, TimeLimit)
                : throw new UndecidedException("pattern");
        }
        catch (RegexMatchTimeoutException)
        {
            throw new UndecidedException("pattern");
        }
    }
}
