using System.Globalization;

namespace AgentEvents.Benchmarks.Documents;

/// <summary>The varying parts of the documents: numbers, ids and texts in the forms that the providers' documents show.</summary>
/// <param name="seed">Fixed by the caller, so that every run measures the same bytes.</param>
internal sealed class TextSource(int seed)
{
    private const string Digits = "0123456789";
    private const string HexDigits = "0123456789abcdef";
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly string[] Words =
        [
            "hello", "is", "my", "order", "on", "its", "way", "please", "call", "me", "back", "at", "noon", "thanks", "caf\u00e9", "\\\"soon\\\"",
            "\U0001F600",
        ];

    // CA5394 is about secrets; a benchmark wants numbers that repeat.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    /// <summary>A whole number from the first bound up to, but not including, the second.</summary>
    public int Number(int from, int below) => _random.Next(from, below);
#pragma warning restore CA5394

    /// <summary>A phone number with its country code, 10 to 13 digits, without a prefix.</summary>
    public string Msisdn() => Pick("123456789", 1) + Pick(Digits, Number(9, 13));

    /// <summary>A UUID of version 4 in lower case.</summary>
    public string Uuid() =>
        $"{Pick(HexDigits, 8)}-{Pick(HexDigits, 4)}-4{Pick(HexDigits, 3)}-{Pick("89ab", 1)}{Pick(HexDigits, 3)}-{Pick(HexDigits, 12)}";

    /// <summary>An opaque id of about the length that the platforms give out.</summary>
    public string Id() => Pick(LettersAndDigits, Number(20, 27));

    /// <summary>Hexadecimal digits in lower case.</summary>
    public string Hex(int length) => Pick(HexDigits, length);

    /// <summary>What a user might type, as the inside of a JSON string: some of it beyond ASCII, some escaped.</summary>
    public string Sentence() => string.Join(' ', Enumerable.Range(0, Number(1, 9)).Select(_ => Words[Number(0, Words.Length)]));

    /// <summary>A moment with the precision that Google writes.</summary>
    public string Moment() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"2026-{Number(1, 13):00}-{Number(1, 29):00}T{Number(0, 24):00}:{Number(0, 60):00}:{Number(0, 60):00}.{Number(0, 1_000_000):000000}Z");

    private string Pick(string alphabet, int length) => string.Create(length, (alphabet, this), static (text, state) =>
    {
        foreach (ref char c in text)
        {
            c = state.alphabet[state.Item2.Number(0, state.alphabet.Length)];
        }
    });
}
