namespace AgentEvents.Models.Formats;

/// <summary>The format <c>regex</c>: a pattern as JSON Schema means it, ECMA-262 with the <c>u</c> flag.</summary>
public static class RegexFormat
{
    /// <summary>
    /// Whether a text follows the grammar of ECMA-262 patterns in Unicode mode. <c>\p{…}</c> must name a
    /// property that ECMA-262 has.
    /// </summary>
    /// <remarks>
    /// The check reads syntax alone, so that validating needs no regex engine. Should the runtime ever carry the full pattern reader that the
    /// generator has, this is the one place to call it from.
    /// </remarks>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsRegex(ReadOnlySpan<byte> utf8) => System.Text.Unicode.Utf8.IsValid(utf8) && new EcmaSyntax(utf8).Read();
}
