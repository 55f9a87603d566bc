namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>Writes random patterns that are valid by construction.</summary>
internal sealed class RandomPattern(int seed)
{
    private static readonly string[] Atoms =
    [
        "a", "b", "0", "\\.", "é", "🐲", ".", "\\d", "\\w", "\\s", "\\S", "\\W", "[a-c]", "[^a]", "[^a\\n]", "[0-9a-f]", "[a-zA-Z0-9_-]",
        "[é-ü]", "[🐲-🐵]", "[^]", "-", "/",
        "\\p{Lu}", "[\\w.]", "[^\\s/]", "[acegikmo]",
    ];

    private static readonly string[] Quantifiers = ["*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "*?", "{3,5}?"];
    private readonly Random _random = new(seed);

    /// <summary>With <paramref name="assertions"/>, word boundaries and look-arounds too.</summary>
    public string Next(bool assertions, bool references)
    {
        var body = Sequence(2, assertions);
        var start = _random.Next(3) > 0 ? "^" : "";
        var middle = references && _random.Next(2) == 0 ? "(a|b?)" + body + "\\1" : body;
        return start + middle + (_random.Next(3) > 0 ? "$" : "");
    }

    private string Sequence(int depth, bool assertions) =>
        string.Concat(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Term(depth, assertions)));

    private string Term(int depth, bool assertions) => _random.Next(depth > 0 ? 12 : 8) switch
    {
        < 4 => Pick(Atoms),
        < 8 => Pick(Atoms) + Pick(Quantifiers),
        8 => $"(?:{Sequence(depth - 1, assertions)})" + Pick(Quantifiers),
        9 => $"({Sequence(depth - 1, assertions)}|{Sequence(depth - 1, assertions)})",
        10 => $"(?:{Sequence(depth - 1, assertions)}|)",
        _ when !assertions => "(?:x|^|$)",
        _ => Assertion(Sequence(depth - 1, assertions)),
    };

    private string Assertion(string body) => Pick(["\\b", "\\B", $"(?={body})", $"(?!{body})", $"(?<={body})", "(?<!a)"]);

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
