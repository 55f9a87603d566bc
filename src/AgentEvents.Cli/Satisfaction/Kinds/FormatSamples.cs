namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Strings that are worth trying where a format has to hold or must not: some that it accepts, and some that hardly any accepts.</summary>
internal static class FormatSamples
{
    private static readonly string[] Odd = ["", "a", "(", "%", "{", "é x", "1", "-", "a b", "\\", "~", "\u3002", "xn--a", "a..b", "1.5", "\"", "?"];

    private static readonly string[] Sound =
    [
        "2024-02-29T12:30:45Z",
        "2024-02-29T12:30:45.5+01:00",
        "2024-02-29",
        "12:30:45Z",
        "12:30:45+01:00",
        "P1DT2H",
        "P3M",
        "a@example.com",
        "ü@example.com",
        "example.com",
        "a",
        "bücher.example",
        "192.0.2.1",
        "2001:db8::1",
        "123e4567-e89b-12d3-a456-426614174000",
        "https://example.com/a?b=c#d",
        "https://example.com/ü",
        "urn:example:a",
        "/a",
        "/ü",
        "a/b",
        "",
        "https://example.com/{a}",
        "/a/b",
        "0/a",
        "0#",
        "[a-z]",
        "+491701234567",
        "YQ==",
        "{}",
        "e30=",
        "1",
    ];

    /// <summary>What to try, the likelier first.</summary>
    /// <param name="functions">The checks of the runtime that are asked for or ruled out.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> functions) => functions.Count == 0 ? Odd : [.. Sound, .. Odd];
}
