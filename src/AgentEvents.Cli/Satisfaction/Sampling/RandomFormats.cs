using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>Strings of formats, different ones each time.</summary>
internal static class RandomFormats
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Hex = "0123456789abcdef";
    private const int MostTries = 12;

    private static readonly int[] Groups = [8, 4, 4, 4, 12];

    private static readonly Func<RandomSource, string>[] Makers =
    [
        r => $"{Date(r)}T{Time(r)}{Fraction(r)}{Zone(r)}",
        r => $"{Date(r)}T{Time(r)}Z",
        Date,
        r => Time(r) + Fraction(r) + Zone(r),
        r => $"P{Number(r, 30)}DT{Number(r, 24)}H",
        r => $"{Word(r)}@{Host(r)}",
        Host,
        r => string.Join('.', Enumerable.Range(0, 4).Select(_ => Number(r, 256))),
        r => string.Join(':', Enumerable.Range(0, 8).Select(_ => Word(r, Hex, 1, 4))),
        r => string.Join('-', Groups.Select(n => Word(r, Hex, n, n))),
        r => $"https://{Host(r)}{Path(r)}?{Word(r)}={Number(r, 100)}",
        r => $"https://{Host(r)}{Path(r)}/{{{Word(r)}}}",
        Path,
        r => "0" + Path(r),
        r => $"^{Word(r)}+$",
        r => "+49" + Word(r, "123456789", 6, 11),
        r => Convert.ToBase64String([.. Enumerable.Range(0, r.Below(12)).Select(_ => (byte)r.Below(256))]),
        r => $$"""{"{{Word(r)}}":{{Number(r, 100)}}}""",
        r => Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"{{Word(r)}}":{{Number(r, 100)}}}""")),
        r => Number(r, 1_000_000),
    ];

    // Which makers make what a function of the runtime takes.
    private static readonly ConcurrentDictionary<string, Func<RandomSource, string>[]> Known = new(StringComparer.Ordinal);

    /// <summary>What to try, the likelier first.</summary>
    /// <param name="functions">The checks of the runtime that are asked for or ruled out.</param>
    /// <param name="random">What to choose by.</param>
    public static IEnumerable<string> Of(IReadOnlyList<string> functions, RandomSource random)
    {
        var makers = Known.GetOrAdd(functions[0], Find);
        for (var tried = 0; tried < MostTries && makers.Length > 0; tried++)
        {
            yield return random.OneOf(makers)(random);
        }

        foreach (var sample in random.Shuffled(FormatSamples.Of(functions)))
        {
            yield return sample;
        }
    }

    private static Func<RandomSource, string>[] Find(string function) =>
        [.. Makers.Where(make => RuntimeCheck.Passes(function, Encoding.UTF8.GetBytes(make(RandomSource.Of(1, 1)))))];

    private static string Date(RandomSource random) => $"{Digits(random, 1970, 2099, 4)}-{Digits(random, 1, 12, 2)}-{Digits(random, 1, 28, 2)}";

    private static string Time(RandomSource random) => $"{Digits(random, 0, 23, 2)}:{Digits(random, 0, 59, 2)}:{Digits(random, 0, 59, 2)}";

    private static string Fraction(RandomSource random) => random.OneOf(["", "", ".5", ".123", ".999999999"]);

    private static string Zone(RandomSource random) => random.OneOf(["Z", "+00:00", "-05:30", "+14:00"]);

    private static string Host(RandomSource random) => $"{Word(random)}.{random.OneOf(["example", "example.com", "example.org"])}";

    private static string Path(RandomSource random) => $"/{Word(random)}/{Number(random, 1_000)}";

    private static string Number(RandomSource random, int limit) => random.Below(limit).ToString(CultureInfo.InvariantCulture);

    private static string Digits(RandomSource random, int first, int last, int length) =>
        (first + random.Below(last - first + 1)).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');

    private static string Word(RandomSource random) => Word(random, Letters, 1, 8);

    private static string Word(RandomSource random, string letters, int least, int most) =>
        new([.. Enumerable.Range(0, least + random.Below(most - least + 1)).Select(_ => letters[random.Below(letters.Length)])]);
}
