using System.Globalization;
using AgentEvents.StandIn;

namespace AgentEvents.Cli.Serving;

/// <summary>Reads failures from the command line: <c>sinch=bad-gateway</c>, <c>kaleyra=slow:2.5</c>.</summary>
internal static class FailureText
{
    private const double MaxSeconds = 86_400;

    /// <summary>Reads one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="providers">The names of the providers.</param>
    /// <returns>Whose failure, and which.</returns>
    /// <exception cref="CannotRunException">It is none.</exception>
    public static (string Provider, Failure Failure) Read(string text, IReadOnlyList<string> providers)
    {
        var equals = text.LastIndexOf('=');
        var provider = equals < 0 ? text : text[..equals];
        if (equals < 0 || !providers.Contains(provider, StringComparer.Ordinal))
        {
            throw new CannotRunException(
                $"'{text}' names no provider; write PROVIDER=FAILURE with {string.Join(", ", providers)} as the provider."
                    .TrimEnd('.') + DidYouMean.Question(provider, providers));
        }

        return (provider, ReadFailure(text[(equals + 1)..]));
    }

    /// <summary>Lets a provider of a stand-in fail.</summary>
    /// <param name="server">The stand-in.</param>
    /// <param name="providers">The names of its providers.</param>
    /// <param name="text">The failure, as on the command line.</param>
    /// <param name="untilCleared">Whether it lasts.</param>
    /// <exception cref="CannotRunException">It is none, or the provider has none of this kind.</exception>
    public static void Apply(StandInServer server, IReadOnlyList<string> providers, string text, bool untilCleared)
    {
        var (provider, failure) = Read(text, providers);
        try
        {
            server.Fail(provider, failure, untilCleared);
        }
        catch (ArgumentException)
        {
            throw new CannotRunException($"'{text}': this provider has no such failure; see 'agent-events serve --help'");
        }
    }

    /// <summary>How a value is written on the command line: <c>BadGateway</c> as <c>bad-gateway</c>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((unit, i) =>
            char.IsUpper(unit) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(unit) : unit.ToString()));

    private static Failure ReadFailure(string text)
    {
        const string Slow = "slow";
        if (text == Slow)
        {
            return Failure.Slow(Timeout.InfiniteTimeSpan);
        }

        if (text.StartsWith(Slow + ":", StringComparison.Ordinal))
        {
            return double.TryParse(text[(Slow.Length + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                && seconds <= MaxSeconds
                ? Failure.Slow(TimeSpan.FromSeconds(seconds))
                : throw new CannotRunException(
                    $"'{text}': a delay is a number of seconds up to {MaxSeconds.ToString(CultureInfo.InvariantCulture)}, such as slow:2.5");
        }

        return TryFind<FailureKind>(text, out var kind)
            ? Failure.Of(kind)
            : throw new CannotRunException($"'{text}' is no failure; these are: {Names<FailureKind>()}.{Question<FailureKind>(text)}".TrimEnd('.'));
    }

    private static bool TryFind<T>(string name, out T value)
        where T : struct, Enum
    {
        var found = Enum.GetValues<T>().Where(v => NameOf(v) == name).ToArray();
        value = found.FirstOrDefault();
        return found.Length == 1;
    }

    private static string Question<T>(string text)
        where T : struct, Enum => DidYouMean.Question(text, Enum.GetValues<T>().Select(NameOf));

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(NameOf));
}
