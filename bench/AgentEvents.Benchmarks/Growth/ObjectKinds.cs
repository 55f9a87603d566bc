using static AgentEvents.Benchmarks.Growth.GrowthKind;

namespace AgentEvents.Benchmarks.Growth;

/// <summary>Objects that get wider or deeper.</summary>
internal static class ObjectKinds
{
    /// <summary>The kinds.</summary>
    public static IEnumerable<GrowthKind> All { get; } =
    [
        OfFile("properties", 125, n => Object(n, Scalar), n => Members(n, Value)),
        OfFile("properties-required", 125, n => Object(n, Scalar) + Required(n) + ",\"additionalProperties\":false", n => Members(n, Value)),
        OfFile(
            "properties-patterns",
            125,
            n => Object(n, i => $$"""{"type":"string","pattern":"^a{{i}}[0-9]+$"}"""),
            n => Members(n, i => $"\"a{i}1\"")),
        OfFile(
            "properties-lengths",
            125,
            n => Object(n, i => $$"""{"type":"string","minLength":1,"maxLength":{{i + 1}} }"""),
            n => Members(n, _ => "\"a\"")),
        OfFile("properties-enums", 125, n => Object(n, i => $$"""{"enum":["a","b","c{{i}}"]}"""), n => Members(n, _ => "\"a\"")),
        OfFile("properties-records", 125, n => Object(n, i => Closed("a", Scalar(i))), n => Members(n, i => $$"""{"a":{{Value(i)}} }""")),
        OfFile(
            "properties-titled-in-items",
            125,
            n => $$"""
                "type":"array","items":{"$ref":"#/$defs/wide"},"$defs":{"wide":{"title":"Wide",{{Object(n, i => $$"""{"title":"Number {{i}}","type":"string"}""")}} } }
                """,
            n => $"[{Members(n, _ => "\"a\"")}]"),
        OfFile("required", 125, n => "\"type\":\"object\"" + Required(n), n => Members(n, Value)),
        OfFile("dependent-required", 125, n => $$"""
            "type":"object","dependentRequired":{{Map(n, i => $"\"a{i}\":[\"b{i}\",\"c{i}\"]")}}
            """, _ => "{}"),
        OfFile("dependent-schemas", 60, n => $$"""
            "type":"object","dependentSchemas":{{Map(n, i => $"\"a{i}\":{Closed("b", Scalar(i))}")}}
            """, _ => "{}"),
        OfFile("pattern-properties", 60, n => $$"""
            "type":"object","patternProperties":{{Map(n, i => $"\"^x{i}_[a-z]+$\":{Scalar(i)}")}}
            """, _ => """{"x1_a":1}"""),
        OfFile("property-names", 125, n => $$"""
            "type":"object","propertyNames":{"enum":[{{List(n, i => $"\"p{i}\"")}}]}
            """, n => Members(n, Value)),
        OfFile("prefix-items", 125, n => $"\"type\":\"array\",\"prefixItems\":[{List(n, Scalar)}]", n => $"[{List(n, Value)}]"),
        OfFile("deep-objects", 25, n => Deep(n, "\"type\":\"object\",\"properties\":{\"a\":{", "}}"), _ => "{}"),
        OfFile("deep-arrays", 25, n => Deep(n, "\"type\":\"array\",\"items\":{", "}"), _ => "[]"),
        OfFile("deep-not", 25, n => Deep(n, "\"not\":{", "}"), n => n % 2 == 0 ? "\"x\"" : "1"),
    ];

    private static string Object(int count, Func<int, string> schema) =>
        $$"""
        "type":"object","properties":{{Map(count, i => $"\"p{i}\":{schema(i)}")}}
        """;

    private static string Closed(string member, string schema) => $$"""{"type":"object","properties":{"{{member}}":{{schema}} } }""";

    private static string Required(int count) => $",\"required\":[{List(count, i => $"\"p{i}\"")}]";

    private static string Members(int count, Func<int, string> value) => Map(count, i => $"\"p{i}\":{value(i)}");

    private static string Deep(int depth, string before, string behind) =>
        string.Concat(Enumerable.Repeat(before, depth)) + "\"type\":\"string\"" + string.Concat(Enumerable.Repeat(behind, depth));
}
