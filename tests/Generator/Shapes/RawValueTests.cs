using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Shapes;

/// <summary>A value that a schema describes and C# has no type for is told, with the reason; a value that may be anything is not.</summary>
public sealed class RawValueTests
{
    [Fact]
    public void EachReasonIsAes0015AtItsSchema() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "title": "Message", "type": "object", "properties": {
                "none": «{» "minimum": 3 },
                "tried": «{» "anyOf": [ { "minimum": 3 }, { "type": "string" } ], "not": { "const": 1 } },
                "list": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/$defs/self" } } },
                "names": «{» "type": "object", "patternProperties": { "^a": { "type": "string" } } } },
              "$defs": { "self": «{» "type": "array", "items": { "$ref": "#/$defs/self" } } } }
            """)],
        new Expected("AES0015", "/properties/none", "it does not say with 'type' of what kind it is"),
        new Expected("AES0015", "/properties/tried", "its alternative '/properties/tried/anyOf/0' has no type"),
        new Expected(
            "AES0015",
            "/properties/names",
            "a member whose name matches no pattern may be anything; \"additionalProperties\": false would say that there is none"),
        new Expected("AES0015", "/$defs/self", "it holds itself, and no model stands in between"));

    [Fact]
    public void WhatMayBeAnythingIsNoNews() => GeneratorRun.Succeeds(("a.schema.json", """
        { "title": "Message", "type": "object", "properties": {
            "all": true, "empty": {}, "said": { "title": "Anything", "description": "Whatever it is." }, "none": false, "null": { "type": "null" },
            "list": { "type": "array" }, "map": { "type": "object" }, "tuple": { "type": "array", "prefixItems": [ {}, true ] } } }
        """));

    [Fact]
    public void ABrokenSchemaHasItsErrorsOnly() => GeneratorRun.Fails(
        [("a.schema.json", """{ "title": "Message", "type": "object", "properties": { "a": { "minimum": 3 }, "b": { «"lenght"»: 3 } } }""")],
        new Expected("AES0003", "lenght", "/properties/b", "draft 2020-12 does not have it; a name that begins with x- is let through everywhere"));

    [Fact]
    public void OurSchemasHaveATypeForEveryValue() => GeneratorRun.Succeeds(Repository.Schemas);
}
