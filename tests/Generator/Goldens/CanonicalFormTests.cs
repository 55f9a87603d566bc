namespace AgentEvents.Generator.Tests.Goldens;

/// <summary>What each idea of normalisation makes of a schema; <see cref="GraphText"/> says how to read it.</summary>
public sealed class CanonicalFormTests
{
    public static TheoryData<string, string, string> Ideas { get; } = new()
    {
        {
            "allOf is merged",
            """{ "type": "string", "allOf": [ { "minLength": 1 }, { "allOf": [ { "maxLength": 5 } ] } ] }""",
            "#0 / : string { minLength 1, maxLength 5 }"
        },
        { "a lone $ref is collapsed", """{ "$ref": "#/$defs/a", "$defs": { "a": { "title": "A", "type": "boolean" } } }""", "#0 /$defs/a : boolean" },
        {
            "a $ref with siblings is merged",
            """{ "properties": { "a": { "$ref": "#/$defs/a", "maxLength": 3 } }, "type": "object", "$defs": { "a": { "type": "string", "minLength": 1 } } }""",
            "#0 / : object { a: #2 }\n#1 /$defs/a : string { minLength 1 }\n#2 /properties/a : string { minLength 1, maxLength 3 }"
        },
        {
            "a constant tells the branches apart",
            """{ "oneOf": [ { "type": "object", "required": [ "t" ], "properties": { "t": { "const": "a" } } }, { "type": "object", "required": [ "t" ], "properties": { "t": { "const": "b" } } } ] }""",
            "union: oneOf; object {0,1}; \"t\": absent {}, no string {}, other {}, a {0}, b {1}"
        },
        {
            "presence tells the branches apart",
            """{ "oneOf": [ { "type": "object", "required": [ "a" ], "properties": { "a": {}, "b": false } }, { "type": "object", "required": [ "b" ], "properties": { "b": {}, "a": false } } ] }""",
            "union: oneOf; object {0,1}; \"a\": absent {1}, no string {0}, other {0}; \"b\": absent {0}, no string {1}, other {1}"
        },
        {
            "the kind tells the branches apart",
            """{ "oneOf": [ { "type": "string" }, { "type": [ "integer", "null" ] } ] }""",
            "union: oneOf; null {1}, number {1}, string {0}"
        },
        {
            "not enum leaves all other strings",
            """{ "oneOf": [ { "type": "object", "required": [ "t" ], "properties": { "t": { "const": "a" } } }, { "type": "object", "required": [ "t" ], "properties": { "t": { "type": "string", "not": { "enum": [ "a" ] } } } } ] }""",
            "union: oneOf; object {0,1}; \"t\": absent {}, no string {}, other {1}, a {0}"
        },
        { "a member that is only required", """{ "type": "object", "required": [ "a" ] }""", "#0 / : object { a!?: #1 }\n#1 / : anything" },
        { "a closed object", """{ "type": "object", "properties": { "a": true }, "additionalProperties": false }""", "*: #2" },
        { "a map", """{ "type": "object", "additionalProperties": { "type": "integer" } }""", "#0 / : object { *: #1 }\n#1 /additionalProperties : "
            + "number { integer }" },
        {
            "content",
            """{ "type": "string", "contentEncoding": "base64", "contentMediaType": "application/json", "contentSchema": { "type": "array" } }""",
            "#0 / : string { content base64 application/json #1 }\n#1 /contentSchema : array"
        },
        { "contradiction", """{ "allOf": [ { "type": "string" }, { "type": "number" } ] }""", "#0 / : nothing (type)" },
    };

    [Theory]
    [MemberData(nameof(Ideas))]
    public void TheCanonicalFormIs(string idea, string schema, string expected)
    {
        var text = GraphText.Of(schema);
        if (expected.StartsWith('#'))
        {
            text.ShouldBe(expected, idea);
        }
        else
        {
            text.ShouldContain(expected, customMessage: idea);
        }
    }
}
