using static AgentEvents.Benchmarks.Growth.GrowthKind;

namespace AgentEvents.Benchmarks.Growth;

/// <summary>References, merged schemas and operations that become more.</summary>
internal static class ReferenceKinds
{
    /// <summary>The kinds.</summary>
    public static IEnumerable<GrowthKind> All { get; } =
    [
        OfFile("allof-chain", 25, n => $$"""
            "$ref":"#/$defs/d0","$defs":{{Map(n, i => $"\"d{i}\":{Chain(i, n)}")}}
            """, _ => """{"p0":1}"""),
        OfFile("allof-chain-inline", 25, n => Nested(n), _ => """{"p0":1}"""),
        OfFile("allof-wide", 60, n => $"\"allOf\":[{List(n, Part)}]", n => Map(n, i => $"\"p{i}\":{Value(i)}")),
        OfFile(
            "allof-wide-closed",
            60,
            n => $"\"allOf\":[{List(n, Part)}],\"unevaluatedProperties\":false",
            n => Map(n, i => $"\"p{i}\":{Value(i)}")),
        OfFile(
            "allof-same-member",
            60,
            n => $"\"allOf\":[{List(n, i => $$"""{"properties":{"p":{"type":"string","maxLength":{{i + 10}} } } }""")}]",
            _ => """{"p":"a"}"""),
        OfFile("allof-references", 60, n => $$"""
            "allOf":[{{List(n, Reference)}}],"$defs":{{Map(n, i => $"\"d{i}\":{Part(i)}")}}
            """, n => Map(n, i => $"\"p{i}\":{Value(i)}")),
        OfFile("definitions-once", 125, n => $$"""
            "type":"object","properties":{{Map(n, i => $"\"r{i}\":{Reference(i)}")}},"$defs":{{Map(n, i => $"\"d{i}\":{Part(i)}")}}
            """, _ => "{}"),
        OfFile("definition-shared", 125, n => $$"""
            "type":"object","properties":{{Map(n, i => $"\"r{i}\":{Reference(0)}")}},
            "$defs":{"d0":{"type":"object","properties":{{Map(20, i => $"\"q{i}\":{Scalar(i)}")}} } }
            """, _ => "{}"),
        OfFile("definitions-in-a-ring", 125, n => $$"""
            "$ref":"#/$defs/d0","$defs":{{Map(n, i => $$"""
            "d{{i}}":{"type":"object","properties":{"next":{{Reference((i + 1) % n)}},"before":{{Reference((i + n - 1) % n)}} } }
            """)}}
            """, _ => "{}"),
        OfFile("equal-records", 30, n => $$"""
            "type":"object","properties":{{Map(n, i => $"\"r{i}\":{Wide}")}}
            """, _ => "{}"),
        OfFile(
            "contains",
            60,
            n => $"\"type\":\"array\",\"allOf\":[{List(n, i => $$"""{"contains":{"const":{{i}} } }""")}]",
            n => $"[{List(n, i => $"{i}")}]"),
        OfFiles("files-in-a-ring", 10, (i, n) => $$"""
            "type":"object","properties":{"m{{i}}":{"type":"integer"},
            "next":{"$ref":"file{{(i + 1) % n}}.schema.json"},"before":{"$ref":"file{{(i + n - 1) % n}}.schema.json"} }
            """, _ => "{}"),
        new GrowthKind("operations", [20, 40, 80, 160], n => new GrowthInput([("openapi.json", Operations(n))], "")),
    ];

    private static string Reference(int i) => $$"""{"$ref":"#/$defs/d{{i}}"}""";

    private static string Part(int i) => $$"""{"type":"object","properties":{"p{{i}}":{{Scalar(i)}} } }""";

    private static string Wide => $$"""{"type":"object","properties":{{Map(20, i => $"\"q{i}\":{Scalar(i)}")}} }""";

    private static string Chain(int i, int n) => $$"""
        { {{(i + 1 < n ? $"\"allOf\":[{Reference(i + 1)}]," : "")}}"properties":{"p{{i}}":{"type":"integer"} } }
        """;

    private static string Nested(int n) =>
        string.Concat(Enumerable.Range(0, n).Select(i => $$"""
            "properties":{"p{{i}}":{"type":"integer"} },"allOf":[{
            """)) + "\"type\":\"object\"" + string.Concat(Enumerable.Repeat("}]", n));

    private static string Operations(int n) => $$"""
        {"openapi":"3.1.0","info":{"title":"Growth","version":"1"},"servers":[{"url":"https://api.example.org"}],"paths":{{Map(n, i => $$"""
        "/things{{i}}/{id}":{"post":{"operationId":"postThing{{i}}",
        "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"} }],
        "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing{{i}}"} } } },
        "responses":{"200":{"description":"done","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing{{i}}"} } } } } } }
        """)}},"components":{"schemas":{{Map(n, i => $"\"Thing{i}\":{Part(i)}")}} } }
        """;
}
