using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace AgentEvents.Models.Patterns;

/// <summary>
/// A pattern that no table can decide (back-references, look-arounds) or whose table would be too large, run by .NET's engine on the decoded text:
/// in linear time where the engine can, under a time limit of one second otherwise.
/// </summary>
public sealed class TranslatedRegex
{
    private const int StackLimit = 256;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);
    private readonly Lazy<Regex> _regex;

    /// <summary>Keeps the pattern; it is parsed when the first string is checked.</summary>
    /// <param name="pattern">A pattern in .NET's syntax.</param>
    /// <param name="linear">Whether the pattern has nothing that the non-backtracking engine refuses.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public TranslatedRegex(string pattern, bool linear)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _regex = new Lazy<Regex>(() => Create(pattern, linear));
    }

    /// <summary>Whether the text matches. A match that takes longer than a second counts as none: the string is refused, and nothing is thrown.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <returns>Whether the pattern matches anywhere in the text.</returns>
    public bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        // UTF-16 never has more units than UTF-8 has bytes.
        char[]? rented = null;
        var buffer = utf8.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            var length = Encoding.UTF8.GetChars(utf8, buffer);
            return _regex.Value.IsMatch(buffer.Slice(0, length));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private static Regex Create(string pattern, bool linear)
    {
        if (linear)
        {
            try
            {
                return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeLimit);
            }
            catch (NotSupportedException)
            {
                // The engine refuses patterns whose automaton it estimates to be too large; the time limit then has to do.
            }
        }

        return new Regex(pattern, RegexOptions.CultureInvariant, TimeLimit);
    }
}
