namespace AgentEvents.Generator.Patterns;

/// <summary>What to write instead of an escape that ECMA-262 does not have in Unicode mode.</summary>
internal static class EscapeAdvice
{
    /// <summary>The message about an escape.</summary>
    /// <param name="escaped">The character behind the backslash.</param>
    public static string For(string escaped) => escaped switch
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
}
