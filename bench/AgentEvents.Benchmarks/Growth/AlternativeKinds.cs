using static AgentEvents.Benchmarks.Growth.GrowthKind;

namespace AgentEvents.Benchmarks.Growth;

/// <summary>Alternatives and lists of values that get longer.</summary>
internal static class AlternativeKinds
{
    /// <summary>The kinds.</summary>
    public static IEnumerable<GrowthKind> All { get; } =
    [
        OfFile("oneof-tagged", 60, n => $"\"oneOf\":[{List(n, Tagged)}]", LastTagged),
        OfFile("anyof-tagged", 60, n => $"\"anyOf\":[{List(n, Tagged)}]", LastTagged),
        OfFile(
            "oneof-references",
            60,
            n => $$"""
                "oneOf":[{{List(n, i => $$"""{"$ref":"#/$defs/d{{i}}"}""")}}],"$defs":{{Map(n, i => $"\"d{i}\":{Tagged(i)}")}}
                """,
            LastTagged),
        OfFile(
            "oneof-required",
            60,
            n => $"\"oneOf\":[{List(n, i => $$"""{"type":"object","properties":{"v{{i}}":{{Scalar(i)}} },"required":["v{{i}}"]}""")}]",
            n => $$"""{"v{{n - 1}}":{{Value(n - 1)}} }"""),
        OfFile("oneof-constants", 125, n => $"\"oneOf\":[{List(n, i => $$"""{"const":"k{{i}}"}""")}]", n => $"\"k{n - 1}\""),
        OfFile(
            "oneof-titled-constants",
            125,
            n => $"\"oneOf\":[{List(n, i => $$"""{"const":"k{{i}}","title":"Key {{i}}"}""")}]",
            n => $"\"k{n - 1}\""),
        OfFile("oneof-patterns", 60, n => $"\"oneOf\":[{List(n, i => $$"""{"type":"string","pattern":"^k{{i}}[a-z]+$"}""")}]", n => $"\"k{n - 1}a\""),
        OfFile(
            "oneof-ranges",
            60,
            n => $"\"oneOf\":[{List(n, i => $$"""{"type":"integer","minimum":{{10 * i}},"maximum":{{(10 * i) + 5}} }""")}]",
            _ => "12"),
        OfFile(
            "anyof-required",
            60,
            n => $$"""
                "type":"object","properties":{{Map(n, i => $"\"v{i}\":{Scalar(i)}")}},"anyOf":[{{List(n, i => $$"""{"required":["v{{i}}"]}""")}}]
                """,
            n => $$"""{"v{{n - 1}}":{{Value(n - 1)}} }"""),
        OfFile("if-then", 60, n => $"\"type\":\"object\",\"allOf\":[{List(n, i => "{" + If(i) + "}")}]", _ => """{"kind":"k0","v0":"x"}"""),
        OfFile("if-else", 25, n => Else(n), _ => """{"kind":"k0","v0":"x"}"""),
        OfFile("enum-strings", 625, n => $"\"enum\":[{List(n, i => $"\"value-{i}\"")}]", n => $"\"value-{n - 1}\""),
        OfFile(
            "enum-strings-in-member",
            625,
            n => $$"""
                "type":"object","properties":{"a":{"type":"string","enum":[{{List(n, i => $"\"value-{i}\"")}}]} }
                """,
            n => $$"""{"a":"value-{{n - 1}}"}"""),
        OfFile("enum-long-prefixes", 625, n => $"\"enum\":[{List(n, Long)}]", n => Long(n - 1)),
        OfFile("enum-integers", 625, n => $"\"enum\":[{List(n, i => $"{7 * i}")}]", n => $"{7 * (n - 1)}"),
        OfFile("enum-mixed", 625, n => $"\"enum\":[{List(n, Mixed)}]", n => Mixed(n - 1)),
        OfFile("not-constants", 125, n => $"\"allOf\":[{List(n, i => $$"""{"not":{"const":"k{{i}}"} }""")}]", _ => "\"x\""),
    ];

    private static string Tagged(int i) =>
        $$"""{"type":"object","properties":{"kind":{"const":"k{{i}}"},"v{{i}}":{{Scalar(i)}} },"required":["kind"]}""";

    private static string LastTagged(int n) => $$"""{"v{{n - 1}}":{{Value(n - 1)}},"kind":"k{{n - 1}}"}""";

    private static string If(int i) =>
        $$"""
        "if":{"properties":{"kind":{"const":"k{{i}}"} },"required":["kind"]},"then":{"properties":{"v{{i}}":{{Scalar(i)}} },"required":["v{{i}}"]}
        """;

    private static string Else(int n) =>
        string.Concat(Enumerable.Range(0, n).Select(i => If(i) + ",\"else\":{")) + "\"type\":\"object\"" + new string('}', n);

    private static string Long(int i) => $"\"{string.Concat(Enumerable.Repeat("the-same-beginning-", 5))}{i:000000}\"";

    private static string Mixed(int i) => (i % 5) switch { 0 => $"\"s{i}\"", 1 => $"{i}", 2 => $"{i}.25", 3 => $$"""{"a":{{i}} }""", _ => $"[{i}]" };
}
