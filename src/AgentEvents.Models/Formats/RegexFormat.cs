using System.Buffers;
using System.Text.Unicode;
using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Models.Formats;

/// <summary>The format <c>regex</c>: a pattern as JSON Schema means it, ECMA-262 with the <c>u</c> flag.</summary>
public static class RegexFormat
{
    private const int StackLimit = 256;

    /// <summary>
    /// Whether a text follows the grammar of ECMA-262 patterns in Unicode mode. <c>\p{…}</c> must name a
    /// property that ECMA-262 has.
    /// </summary>
    /// <remarks>The grammar is the one by which the generator reads <c>pattern</c>. It needs no regex engine.</remarks>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsRegex(ReadOnlySpan<byte> utf8)
    {
        // UTF-16 never has more units than UTF-8 has bytes.
        char[]? rented = null;
        Span<char> buffer = utf8.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            OperationStatus status = Utf8.ToUtf16(utf8, buffer, out _, out int length, replaceInvalidSequences: false);
            return status == OperationStatus.Done && new EcmaGrammar<PatternSyntax>(buffer[..length], default, PatternRules.Standard).Read();
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented, clearArray: true);
            }
        }
    }
}
