using System.Diagnostics;
using System.Text.RegularExpressions;
using AgentEvents.Models.Patterns;

namespace AgentEvents.Models.Json;

/// <summary>
/// What judging one document has cost beyond going over its bytes once: the verdicts remembered since, and the time spent in patterns that need
/// backtracking. Ordinary documents have none.
/// </summary>
internal sealed class JsonEffort(int documentLength)
{
    // A small document may be looked at more often, since that takes no time worth counting.
    private const long LooksAnyway = 10_000_000;

    // Remembering costs more than a few looks do.
    private const long LooksPerByteBeforeRemembering = 4;
    private const long LooksAnywayBeforeRemembering = 4096;

    // At some 30 bytes each. Whoever has more, goes without: then the number of looks is what ends it.
    private const int MaxVerdicts = 1 << 20;

    // Stands for the end of a value that is not valid and has been reported.
    private const int Reported = -1;

    // One second, and another one for each megabyte, so that a long document of an honest sender has time on a busy machine too.
    private static readonly TimeSpan TimeAnyway = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimePerByte = TimeSpan.FromMicroseconds(1);

    private readonly Dictionary<(int Schema, int Position), int> _ends = [];
    private TimeSpan _timeLeft = TimeAnyway + (documentLength * TimePerByte);
    private bool _isTimeLimited = true;

    /// <summary>How often a byte may be looked at, on average: schemas that people write do so a few times.</summary>
    public const long LooksPerByte = 1000;

    /// <summary>How many bytes of a document may be gone back over in all.</summary>
    public static long LooksAllowed(int documentLength) => LooksAnyway + (LooksPerByte * documentLength);

    /// <summary>How many looks are left when verdicts begin to be remembered.</summary>
    public static long LooksBeforeRemembering(int documentLength) =>
        LooksAllowed(documentLength) - LooksAnywayBeforeRemembering - (LooksPerByteBeforeRemembering * documentLength);

    /// <summary>Recalls a verdict.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="position">Where the value starts.</param>
    /// <param name="end">The offset behind a valid value; 0 or less for one that is not valid.</param>
    public bool TryRecall(int schema, int position, out int end) => _ends.TryGetValue((schema, position), out end);

    /// <summary>Remembers a verdict, unless there are too many.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="position">Where the value starts.</param>
    /// <param name="end">The offset behind a valid value; 0 for one that is not valid.</param>
    public void Remember(int schema, int position, int end)
    {
        if (_ends.Count < MaxVerdicts)
        {
            _ends.TryAdd((schema, position), end);
        }
    }

    /// <summary>Whether nothing has been reported yet of a value that is remembered not to be valid; from then on it has.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="position">Where the value starts.</param>
    public bool BeginReport(int schema, int position)
    {
        if (!_ends.TryGetValue((schema, position), out var end))
        {
            return true;
        }

        _ends[(schema, position)] = Reported;
        return end != Reported;
    }

    /// <summary>Lets patterns take whatever time they need: what is valid is only read from here on.</summary>
    public void LiftTimeLimit() => _isTimeLimited = false;

    /// <summary>Runs a pattern as long as there is time for it.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="isMatch">Whether it matches.</param>
    /// <returns>False if time is up.</returns>
    public bool TryMatch(TranslatedRegex pattern, ReadOnlySpan<byte> text, out bool isMatch)
    {
        isMatch = false;
        if (_isTimeLimited && _timeLeft <= TimeSpan.Zero)
        {
            return false;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            isMatch = pattern.IsMatch(text, _isTimeLimited);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        finally
        {
            _timeLeft -= Stopwatch.GetElapsedTime(start);
        }
    }
}
