using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.RegularExpressions;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Patterns;

/// <summary>
/// A pattern that no table can decide (back-references, look-arounds in a look-behind) or whose table would be too large, run by .NET's engine on the
/// decoded text: in linear time where the engine can, under a time limit for the whole document otherwise.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TranslatedRegex
{
    private const int StackLimit = 256;

    // For a single string; the limit for a document counts them all.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    private readonly Lazy<Regex> _limited;
    private readonly Lazy<Regex> _unlimited;

    /// <summary>Keeps the pattern; it is parsed when the first string is checked.</summary>
    /// <param name="pattern">A pattern in .NET's syntax.</param>
    /// <param name="linear">Whether the pattern has nothing that the non-backtracking engine refuses.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public TranslatedRegex(string pattern, bool linear)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _limited = new Lazy<Regex>(() => Create(pattern, linear, TimeLimit));
        _unlimited = new Lazy<Regex>(() => Create(pattern, linear, Regex.InfiniteMatchTimeout));
    }

    /// <summary>Whether the text matches. A document in which matching takes too long has a fault from then on, and nothing is thrown.</summary>
    /// <param name="cursor">Counts the time that the document takes.</param>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="offset">The offset of the value that is at fault if it takes too long.</param>
    /// <returns>Whether the pattern matches anywhere in the text; true too at a fault, which says all there is to say.</returns>
    public bool IsMatch(ref JsonCursor cursor, scoped ReadOnlySpan<byte> utf8, int offset)
    {
        if (_limited.Value.Options.HasFlag(RegexOptions.NonBacktracking))
        {
            return IsMatch(_limited.Value, utf8);
        }

        return cursor.Matches(this, utf8, offset);
    }

    /// <summary>Whether the text matches.</summary>
    /// <exception cref="RegexMatchTimeoutException">It takes longer than the limit.</exception>
    internal bool IsMatch(ReadOnlySpan<byte> utf8, bool isTimeLimited) => IsMatch((isTimeLimited ? _limited : _unlimited).Value, utf8);

    private static bool IsMatch(Regex regex, ReadOnlySpan<byte> utf8)
    {
        // UTF-16 never has more units than UTF-8 has bytes.
        char[]? rented = null;
        var buffer = utf8.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            var length = Encoding.UTF8.GetChars(utf8, buffer);
            return regex.IsMatch(buffer[..length]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private static Regex Create(string pattern, bool linear, TimeSpan timeLimit)
    {
        if (linear)
        {
            try
            {
                // Linear in the text, so no time limit: what would be honest on an idle machine must not be refused on a busy one.
                return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            }
            catch (NotSupportedException)
            {
                // The engine refuses patterns whose automaton it estimates to be too large; the time limit then has to do.
            }
        }

        return new Regex(pattern, RegexOptions.CultureInvariant, timeLimit);
    }
}
