using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Goldens;

/// <summary>What each rule for a keyword puts into the canonical form; <see cref="GraphText"/> says how to read it.</summary>
public sealed class KeywordRuleTests
{
    public static TheoryData<string, string, string> Rules { get; } = new()
    {
        {
            "patternProperties makes groups that apply beside names",
            """{ "type": "object", "properties": { "ab": { "maxLength": 3 } }, "patternProperties": { "^a": { "type": "string" } }, "additionalProperties": { "type": "null" } }""",
            "#0 / : object { ab: #1, /^a/: #2, no pattern: #3 }\n#1 / : string { maxLength 3 }\n#2 /patternProperties/^a : string\n#3 "
                + "/additionalProperties : null"
        },
        {
            "propertyNames is held against each name",
            """{ "type": "object", "propertyNames": { "maxLength": 3 } }""",
            "#0 / : object { names #1 }\n#1 /propertyNames : null | boolean | object | array | number | string { maxLength 3 }"
        },
        {
            "dependentRequired is a pair of names",
            """{ "type": "object", "dependentRequired": { "a": [ "b", "c" ] } }""",
            "#0 / : object { a?: #1, b?: #1, c?: #1, a needs b, a needs c }\n#1 / : anything"
        },
        {
            "anyOf of nothing but required is a demand on the members",
            """{ "type": "object", "anyOf": [ { "required": [ "a" ] }, { "required": [ "b", "c" ] } ] }""",
            "#0 / : object { a?: #1, b?: #1, c?: #1, one of a or b and c }\n#1 / : anything"
        },
        {
            "anyOf that says more than required is tried",
            """{ "type": "object", "anyOf": [ { "required": [ "a" ] }, { "minProperties": 2 } ] }""",
            "#0 / : object & anyOf(#1, #2)\n#1 /anyOf/0 : null | boolean | object { a!?: #3 } | array | number | string\n#2 /anyOf/1 : null | "
                + "boolean | object { minProperties 2 } | array | number | string\n#3 / : anything"
        },
        {
            "dependentSchemas waits for its member",
            """{ "type": "object", "dependentSchemas": { "a": { "required": [ "b" ] } } }""",
            "#0 / : object & if-has(a) then(#1)\n#1 /dependentSchemas/a : null | boolean | object { b!?: #2 } | array | number | "
                + "string\n#2 / : anything"
        },
        {
            "dependencies is both of these",
            """{ "type": "object", "dependencies": { "a": [ "b" ], "c": { "minProperties": 2 } } }""",
            "#0 / : object { a?: #1, b?: #1, a needs b } & if-has(c) then(#2)\n#1 / : anything\n#2 /dependencies/c : null | boolean | object { "
                + "minProperties 2 } | array | number | string"
        },
        {
            "contains takes its bounds from beside it",
            """{ "type": "array", "contains": { "type": "null" }, "minContains": 0, "maxContains": 2 }""",
            "#0 / : array { contains #1 0..2 }\n#1 /contains : null"
        },
        {
            "contains alone wants one",
            """{ "type": "array", "contains": { "type": "null" } }""",
            "#0 / : array { contains #1 1.. }\n#1 /contains : null"
        },
        {
            "bounds of different schemas do not mix",
            """{ "type": "array", "contains": { "type": "null" }, "allOf": [ { "contains": { "type": "boolean" }, "maxContains": 1 } ] }""",
            "#0 / : array { contains #1 1.., contains #2 1..1 }\n#1 /contains : null\n#2 /allOf/0/contains : boolean"
        },
        {
            "uniqueItems false says nothing",
            """{ "type": "array", "uniqueItems": true, "allOf": [ { "uniqueItems": false } ] }""",
            "#0 / : array { uniqueItems }"
        },
        {
            "multipleOf stays the decimal that is written",
            """{ "type": "number", "multipleOf": 0.010, "allOf": [ { "multipleOf": 3 } ] }""",
            "#0 / : number { multipleOf 0.010, multipleOf 3 }"
        },
        {
            "if without then and else says nothing about what is valid",
            """{ "if": { "type": "string" } }""",
            "#0 / : anything & if(#1) then() else()\n#1 /if : string"
        },
        {
            "then and else without if say nothing",
            """{ "type": "string", "then": false, "else": false }""",
            "#0 / : string"
        },
        {
            "if chooses",
            """{ "if": { "type": "string" }, "then": { "minLength": 1 }, "else": { "type": "null" } }""",
            "#0 / : anything & if(#1) then(#2) else(#3)\n#1 /if : string\n#2 /then : null | boolean | object | array | number | string { minLength "
                + "1 }\n#3 /else : null"
        },
        {
            "unevaluatedProperties that is known beforehand is what is left over",
            """{ "type": "object", "allOf": [ { "properties": { "a": { "type": "string" } } } ], "patternProperties": { "^x": true }, "unevaluatedProperties": false }""",
            "#0 / : object { a: #1, /^x/: #2, /^x/: #2, no pattern: #3 }\n#1 /allOf/0/properties/a : string\n#2 / : anything\n#3 "
                + "/unevaluatedProperties : nothing (unevaluatedProperties)"
        },
        {
            "unevaluatedProperties that depends on the instance stays",
            """{ "type": "object", "properties": { "a": true }, "anyOf": [ { "properties": { "b": { "type": "string" } } }, { "properties": { "c": { "type": "null" } } } ], "unevaluatedProperties": { "type": "number" } }""",
            "#0 / : object { a: #1, unevaluated: #2 beside a, anyOf } & anyOf(#3, #4)\n#1 / : anything\n#2 /unevaluatedProperties : number\n#3 "
                + "/anyOf/0 : null | boolean | object { b: #5 } | array | number | string\n#4 /anyOf/1 : null | boolean | object { c: #6 } | array | "
                + "number | string\n#5 /anyOf/0/properties/b : string\n#6 /anyOf/1/properties/c : null"
        },
        {
            "unevaluatedItems that is known beforehand is what is left over",
            """{ "type": "array", "allOf": [ { "prefixItems": [ { "type": "string" } ] } ], "unevaluatedItems": false }""",
            "#0 / : array { #1, *: #2 }\n#1 /allOf/0/prefixItems/0 : string\n#2 /unevaluatedItems : nothing (unevaluatedItems)"
        },
        {
            "unevaluatedItems that depends on the instance stays",
            """{ "type": "array", "prefixItems": [ true ], "contains": { "type": "string" }, "unevaluatedItems": { "type": "null" } }""",
            "#0 / : array { #1, contains #2 1.., unevaluated: #3 beside 1 items, #2 }\n#1 / : anything\n#2 /contains : string\n#3 "
                + "/unevaluatedItems : null"
        },
        {
            "prefixItems and items of different schemas meet at each place",
            """{ "type": "array", "prefixItems": [ { "type": "string" } ], "items": { "maxLength": 5 }, "allOf": [ { "prefixItems": [ { "minLength": 1 }, { "minLength": 2 } ], "items": { "type": "string" } } ] }""",
            "#0 / : array { #1, #2, *: #3 }\n#1 / : string { minLength 1 }\n#2 / : null | boolean | object | array | number | string { maxLength 5, "
                + "minLength 2 }\n#3 / : string { maxLength 5 }"
        },
        {
            "a $dynamicRef leads to the outermost schema of its name",
            """{ "$id": "https://acme.example/outer", "$ref": "list", "$defs": { "item": { "$dynamicAnchor": "item", "type": "string" }, "list": { "$id": "list", "type": "array", "items": { "$dynamicRef": "#item" }, "$defs": { "any": { "$dynamicAnchor": "item" } } } } }""",
            "#0 /$defs/list : array { *: #3 }\n#1 /$defs/item : string\n#2 /$defs/list : array { *: #4 }\n#3 /$defs/list/items : string\n#4 "
                + "/$defs/list/items : anything"
        },
        {
            "a $dynamicRef to a plain $anchor is a $ref",
            """{ "$id": "https://acme.example/outer", "$ref": "list", "$defs": { "item": { "$dynamicAnchor": "item", "type": "string" }, "list": { "$id": "list", "type": "array", "items": { "$dynamicRef": "#item" }, "$defs": { "any": { "$anchor": "item", "type": "null" } } } } }""",
            "#0 /$defs/list : array { *: #3 }\n#1 /$defs/item : string\n#2 /$defs/list : array { *: #4 }\n#3 /$defs/list/items : null\n#4 "
                + "/$defs/list/items : null"
        },
        {
            "what can no longer win is not part of the dynamic scope",
            """{ "$id": "https://acme.example/a", "$dynamicAnchor": "node", "type": "object", "properties": { "b": { "$ref": "b" }, "c": { "$ref": "c" } }, "$defs": { "b": { "$id": "b", "$dynamicAnchor": "node", "type": "array", "items": { "$ref": "c" } }, "c": { "$id": "c", "$dynamicAnchor": "node", "type": "array", "items": { "$dynamicRef": "#node" } } } }""",
            "#0 / : object { b: #3, c: #4 }\n#1 /$defs/b : array { *: #5 }\n#2 /$defs/c : array { *: #6 }\n#3 /$defs/b : array { *: #4 }\n#4 "
                + "/$defs/c : array { *: #7 }\n#5 /$defs/c : array { *: #8 }\n#6 /$defs/c/items : array { *: #6 }\n#7 /$defs/c/items : object { b: "
                + "#3, c: #4 }\n#8 /$defs/c/items : array { *: #5 }"
        },
        {
            "what stands beside a union is in each branch",
            """{ "type": "object", "properties": { "t": true, "n": { "type": "integer" } }, "additionalProperties": false, "required": [ "n" ], "oneOf": [ { "required": [ "t" ], "properties": { "t": { "const": "a" } } }, { "required": [ "t" ], "properties": { "t": { "const": "b" } } } ] }""",
            "#0 / : object { t: #1, n!: #2, *: #3 } = (#4, #5) with #6, union: oneOf; object {0,1}; \"t\": absent {}, no string {}, other {}, a {0}, "
                + "b {1}\n#1 / : anything\n#2 /properties/n : number { integer }\n#3 /additionalProperties : nothing (additionalProperties)\n#4 "
                + "/oneOf/0 : object { t!: #7, n!: #2, *: #3 }\n#5 /oneOf/1 : object { t!: #8, n!: #2, *: #3 }\n#6 / : object { t: #1, n!: #2, *: #3 "
                + "}\n#7 /oneOf/0/properties/t : string { const a }\n#8 /oneOf/1/properties/t : string { const b }"
        },
        {
            "anyOf whose branches exclude one another is a union",
            """{ "anyOf": [ { "type": "string" }, { "type": "boolean" } ] }""",
            "#0 / : anything = (#1, #2) with #3, union: anyOf; boolean {1}, string {0}\n#1 /anyOf/0 : string\n#2 /anyOf/1 : boolean\n#3 / : anything"
        },
        {
            "anyOf whose branches may both hold is tried",
            """{ "type": "string", "anyOf": [ { "minLength": 5 }, { "pattern": "^a" } ] }""",
            "#0 / : string & anyOf(#1, #2)\n#1 /anyOf/0 : null | boolean | object | array | number | string { minLength 5 }\n#2 /anyOf/1 : null | "
                + "boolean | object | array | number | string { pattern ^a }"
        },
        {
            "type beside the alternatives counts for telling them apart",
            """{ "type": "object", "oneOf": [ { "required": [ "a" ], "properties": { "b": false } }, { "required": [ "b" ], "properties": { "a": false } } ] }""",
            "#0 / : object = (#3, #4) with #5, union: oneOf; object {0,1}; \"b\": absent {0}, no string {1}, other {1}; \"a\": absent {1}, no string "
                + "{0}, other {0}\n#1 /oneOf/0 : null | boolean | object { b: #6, a!?: #7 } | array | number | string\n#2 /oneOf/1 : null | boolean "
                + "| object { a: #8, b!?: #7 } | array | number | string\n#3 /oneOf/0 : object { b: #6, a!?: #7 }\n#4 /oneOf/1 : object { a: #8, "
                + "b!?: #7 }\n#5 / : object\n#6 /oneOf/0/properties/b : nothing (false)\n#7 / : anything\n#8 /oneOf/1/properties/a : nothing (false)"
        },
        {
            "a schema may hold itself",
            """{ "type": "object", "properties": { "next": { "$ref": "#" } } }""",
            "#0 / : object { next: #0 }"
        },
        {
            "a schema that refers to itself beside other words is what these words say",
            """{ "$ref": "#", "type": "string" }""",
            "#0 / : string"
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void TheCanonicalFormIs(string idea, string schema, string expected)
    {
        var text = GraphText.Of(schema);
        text.ShouldBe(expected, idea);
    }

    /// <summary>Each level refers twice to the next, so merging doubles what there is; a file of a few lines must not hang a compiler.</summary>
    [Fact]
    public void MergingThatExplodesEndsAtABudget()
    {
        var levels = Enumerable.Range(0, 10).Select(static n => $$"""
            "l{{n}}": { "allOf": [ { "$ref": "#/definitions/l{{n + 1}}" }, { "$ref": "#/definitions/l{{n + 1}}" } ] }
            """);
        var schema =
            $$"""{ "$ref": "#/definitions/l0", "minLength": 1, "definitions": { {{string.Join(", ", levels)}}, "l10": { "type": "string" } } }""";
        var diagnostics = GeneratorRun.Survives(SchemaText.Verbatim("a.schema.json", schema)).Diagnostics;
        diagnostics.Select(static d => d.Id).Distinct().ShouldBe(["AES0012"]);
        diagnostics.ShouldAllBe(static d => d.GetMessage(null).Contains("merges more than 2000 schemas into one"));
    }
}
