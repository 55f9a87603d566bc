using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>What is wrong with a pattern, and what to write instead.</summary>
internal static class PatternAdvice
{
    private const string NoClosingBracket = "this character class is not closed: add a closing bracket, or write \\[ for the character";

    /// <summary>The message about a fault.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="offset">Where it is wrong.</param>
    /// <param name="groups">How many groups of the pattern capture.</param>
    public static string For(PatternFault fault, string pattern, int offset, int groups) => fault switch
    {
        PatternFault.UnclosedGroup => "this group is not closed: add a closing parenthesis, or write \\( for the character",
        PatternFault.UnopenedGroup => "this closing parenthesis has no opening one: remove it, or write \\) for the character",
        PatternFault.UnknownGroup => ForGroup(UnitAt(pattern, offset + 2)),
        PatternFault.TooDeep => "groups nested deeper than 200 are not supported: remove parentheses that are not needed",
        PatternFault.NothingToRepeat =>
            $"there is nothing to repeat before this quantifier: write \\{pattern[offset]} for the character, or remove it",
        PatternFault.RepeatedAssertion => "an assertion cannot be repeated: remove the quantifier, or put the assertion into (?:…)",
        PatternFault.NoQuantifier => "this brace begins no quantifier: write one such as {2}, {2,} or {2,3}, or \\{ for the character",
        PatternFault.ReversedCounts => "the upper count of this quantifier is below the lower one: swap them",
        PatternFault.TooHighCount =>
            "repetition counts above 1,000,000 are not supported: leave the upper count out, as in {2,}, or write maxLength",
        PatternFault.BareBracket => $"a literal {pattern[offset]} must be escaped: write \\{pattern[offset]}",
        PatternFault.UnclosedClass => NoClosingBracket,
        PatternFault.ReversedRange => "this range runs backwards: swap its ends, or write \\- for a hyphen",
        PatternFault.SetInRange => "a class escape cannot be the end of a range: write \\- for a hyphen, or put the hyphen last",
        PatternFault.BareBackslash => "a pattern cannot end with a backslash: write \\\\ for the character",
        PatternFault.UnknownEscape => ForEscape(pattern.Substring(offset + 1, char.IsSurrogatePair(pattern, offset + 1) ? 2 : 1)),
        PatternFault.BadControl => "\\c must be followed by a letter: write \\cJ, for example, or \\\\c for a backslash and a c",
        PatternFault.BadHex => UnitAt(pattern, offset + 1) == 'x'
            ? "this escape needs 2 hexadecimal digits: write \\x41, for example"
            : "this escape needs 4 hexadecimal digits: write \\u0041, for example",
        PatternFault.BadCodePoint => "\\u{ must be followed by hexadecimal digits and a closing brace: write \\u{1F600}, for example",
        PatternFault.TooHighCodePoint => "a code point cannot lie above 10FFFF: write fewer digits",
        PatternFault.BadProperty => "\\p must be followed by the name of a property in braces: write \\p{L}, for example",
        PatternFault.UnknownProperty => PropertyAdvice.For(pattern.Substring(offset + 3, pattern.IndexOf('}', offset) - offset - 3)),
        PatternFault.BadReference => "\\k must be followed by the name of a group: write \\k<name>",
        PatternFault.UnknownName => "no group of the pattern has this name: name one, as in (?<name>…), or correct the reference",
        PatternFault.UnknownNumber => groups == 0
            ? "this back-reference has no group to refer to: add a group, or write \\\\ for a backslash"
            : $"this back-reference names a group that the pattern does not have: write \\1 to \\{groups}, or add a group",
        PatternFault.BadGroupName =>
            "a group name must be an identifier: write letters, digits, $ and _ between < and >, and no digit first",
        PatternFault.EmptyGroupName => "a group name cannot be empty: write one between < and >, or (…) for a group without",
        PatternFault.TakenGroupName => "two groups have this name: rename one of them",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static string ForGroup(char behind) => "ECMA-262 has no such group: write " + behind switch
    {
        'P' => "(?<name>…) for a named group and \\k<name> to refer to it",
        '>' => "(?:…), since there are no atomic groups",
        '#' => "$comment beside the pattern, since a pattern has no comments",
        _ when char.IsLetter(behind) || behind == '-' => "both cases into the classes, as in [Aa], since a pattern has no flags",
        _ => "(?:, (?=, (?!, (?<=, (?<! or (?<name>",
    };

    private static string ForEscape(string escaped) => escaped switch
    {
        "A" => "\\A is no escape of ECMA-262: write ^ for the start of the text",
        "Z" or "z" => $"\\{escaped} is no escape of ECMA-262: write $ for the end of the text",
        "a" => "\\a is no escape of ECMA-262: write \\x07 for the bell",
        "e" => "\\e is no escape of ECMA-262: write \\x1B for the escape character",
        "h" => "\\h is no escape of ECMA-262: write [ \\t] for a blank or a tab",
        "R" => "\\R is no escape of ECMA-262: write (?:\\r\\n|[\\n\\r]) for the end of a line",
        "Q" or "E" => $"\\{escaped} is no escape of ECMA-262: write a backslash before each character that needs one",
        [>= '0' and <= '9'] =>
            $"\\{escaped} is neither \\0 nor a group of the pattern: write \\x and two hexadecimal digits for a character, or \\\\ for a backslash",
        [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z')] =>
            $"\\{escaped} is no escape of ECMA-262: write {escaped} for the letter, or \\\\{escaped} for a backslash and the letter",
        _ => $"\\{escaped} is no escape in Unicode mode: write {escaped} without the backslash",
    };

    private static char UnitAt(string pattern, int index) => index < pattern.Length ? pattern[index] : '\0';
}
