using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>Reads a pattern of a schema into a tree, by the grammar that the runtime has too, within limits that later stages need.</summary>
internal static class EcmaPatternReader
{
    /// <summary>How deep groups may nest: later stages walk the tree by recursion.</summary>
    public const int MaxDepth = 200;

    /// <summary>The highest count that a quantifier may name. ECMA-262 has no limit; a machine has.</summary>
    public const int MaxCount = 1_000_000;

    /// <summary>How long a pattern may be, in UTF-16 units.</summary>
    public const int MaxLength = 65_536;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="allowsIdentityEscapes">
    /// Whether <c>\-</c> and the like stand for the character; that is all that is let through of Annex B.
    /// </param>
    public static PatternReading Read(string pattern, bool allowsIdentityEscapes = false)
    {
        if (pattern.Length > MaxLength)
        {
            var tooLong = "patterns longer than 65,536 characters are not supported: split it with allOf or anyOf";
            return new PatternReading(null, new PatternError(tooLong, MaxLength));
        }

        var builder = new PatternTreeBuilder();
        var rules = new PatternRules(allowsIdentityEscapes, MaxDepth, MaxCount);
        var grammar = new EcmaGrammar<PatternTreeBuilder>(pattern.AsSpan(), builder, rules);
        if (grammar.Read())
        {
            return new PatternReading(builder.Root, null);
        }

        var advice = PatternAdvice.For(grammar.Fault, pattern, grammar.FaultOffset, grammar.GroupCount);
        return new PatternReading(null, new PatternError(advice, grammar.FaultOffset));
    }
}
