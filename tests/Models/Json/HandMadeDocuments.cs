using System.Text;

namespace AgentEvents.Models.Tests.Json;

/// <summary>Documents, right and wrong, for what the examples do not have.</summary>
internal static class HandMadeDocuments
{
    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. new[]
        {
            "", " ", "null", " true ", "false", "0", "-0", "-", "1", "12", "-1", "01", "-01", "1.", "1.5", ".5", "1e5", "1E5", "1e+5", "1e-5", "1e",
            "1e+", "1.5e10", "1.e1", "1e1.0", "+1", "1e400",
            "\"\"", "\"a\"", "\"é€😀\"", "\"a\\nb\\tc\\\\d\\\"e\\/f\\b\\f\\r\"", "\"\\u0000\\u001f\\u0041\\u00e9\\u20ac\\ud83d\\ude00\"",
            "\"\\uDBFF\\uDFFF\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800a\"",
            "\"\\ud800\\n\"", "\"\\ud800\\ud800\"", "\"\\uD83D\\uDE0\"", "\"\\ud83d\\ude0g\"", "\"unfinished", "\"unfinished\\", "\"unfinished\\u12",
            "\"tab\tin\"", "\"line\nin\"", "\"del\u007f\"", "'single'",
            "[]", "[ ]", "[1,2,3]", "[1,]", "[,1]", "[1 2]", "[1", "[", "]", "[[],[[]],{}]", "[1,\"a\",null,true,false,{\"a\":[]}]",
            "{}", "{ }", "{\"a\":1}", " { \"a\" : 1 , \"b\" : [ 1 , 2 ] } ", "{\"a\":1,}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\":}", "{\"a\"}", "{a:1}",
            "{1:1}", "{\"a\":1 \"b\":2}", "{\"a\":1", "{\"a\":", "{\"a\"", "{\"", "{",
            "{\"a\":1,\"a\":2}", "{\"\":\"\"}", "{\"\\u0061\":1,\"é\":2,\"\\ud83d\\ude00\":3}", "{\"a\":{\"b\":{\"c\":{\"d\":[[[[1.25e-3]]]]}}}}",
            "1 2", "{}{}", "[][]", "null null", "nullx", "truee", "tru", "nul", "fals", "TRUE", "n", "t", "f", "undefined", "NaN", "-Infinity",
            "/* c */ 1", "1 // c", "\ufeff{}", "\ufeff", "{}\ufeff", "\u00a01",
            "\"0123456789abcde\"", "\"0123456789abcdef\"", "\"0123456789abcdefg\"", "\"0123456789abcdef0123456789abcdé\"",
            "\"0123456789abcdef0123456789abcde\\n\"",
            new string('[', 64) + new string(']', 64), new string('[', 65) + new string(']', 65), Nested(64), Nested(65), new string('[', 100_000),
            new string('9', 10_000), "-0." + new string('0', 10_000) + "1", "1e" + new string('9', 10_000), new string(' ', 1000) + "1",
            "[" + string.Join(",", Enumerable.Range(0, 300)) + "]",
        }.Select(Encoding.UTF8.GetBytes),
        Quoted(0x80), Quoted(0xC0, 0x80), Quoted(0xC3), Quoted(
            0xE2,
            0x82), Quoted(0xED, 0xA0, 0x80), Quoted(0xF4, 0x90, 0x80, 0x80), Quoted(0xF0, 0x9F, 0x98, 0x80), Quoted(0xFF), [0xFF], [0xEF, 0xBB], [0],
    ];

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);

    private static byte[] Quoted(params byte[] content) => [(byte)'"', .. content, (byte)'"'];
}
