using System.Text;

namespace AgentEvents.Conformance;

/// <summary>Schemas that are merged and hold themselves: what one of them sees of the others stays the same at every depth.</summary>
public sealed class MergedRecursionTests
{
    private const string Members = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Tree",
          "allOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }],
          "$defs": {
            "a": { "properties": { "next": { "$ref": "#/$defs/a" }, "x": {} }, "unevaluatedProperties": false },
            "b": { "properties": { "next": { "$ref": "#/$defs/b" }, "y": {} } }
          }
        }
        """;

    private const string Items = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Tree",
          "allOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }],
          "$defs": {
            "a": { "prefixItems": [{ "$ref": "#/$defs/a" }], "unevaluatedItems": { "type": "integer" } },
            "b": { "prefixItems": [{ "$ref": "#/$defs/b" }, true] }
          }
        }
        """;

    // The outer schema does see what it brings itself, and one that stands in it does not see what is around it.
    private const string Nested = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Tree",
          "$ref": "#/$defs/outer",
          "$defs": {
            "outer": {
              "allOf": [{ "$ref": "#/$defs/inner" }, { "properties": { "next": { "$ref": "#/$defs/more" }, "z": {} } }],
              "properties": { "next": { "$ref": "#/$defs/outer" }, "x": {} },
              "unevaluatedProperties": false
            },
            "inner": { "properties": { "next": { "$ref": "#/$defs/inner" }, "y": {} } },
            "more": { "properties": { "next": { "$ref": "#/$defs/more" }, "w": {} } }
          }
        }
        """;

    public static TheoryData<string, string, string, bool> Documents => new()
    {
        { Members, """{"next":*}""", """{"x":1}""", true },
        { Members, """{"next":*}""", """{"y":1}""", false },
        { Items, "[*]", "[[],1]", true },
        { Items, "[*]", """[[],"1"]""", false },
        { Nested, """{"next":*}""", """{"x":1,"y":2,"z":3}""", true },
        { Nested, """{"next":*}""", """{"w":1}""", false },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void TheVerdictIsTheSameAtEveryDepth(string schema, string around, string innermost, bool isValid)
    {
        var compiled = CompiledSuite.Compile([new SuiteCase("merged.json", "merged", schema, [])], withRemotes: false).Cases[0];
        var document = innermost;
        for (var depth = 0; depth < 60; depth++)
        {
            var utf8 = Encoding.UTF8.GetBytes(document);
            compiled.FailFast!(utf8).ShouldBe(isValid, document);
            compiled.Collect!(utf8).IsValid.ShouldBe(isValid, document);
            document = around.Replace("*", document, StringComparison.Ordinal);
        }
    }
}
