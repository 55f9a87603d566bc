using System.Text.Json;
using AgentEvents.Cli;
using AgentEvents.Cli.Bundling;
using AgentEvents.Cli.Compilation;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;
using AgentEvents.Models.Validation;

namespace AgentEvents.Interop;

/// <summary>A schema written in one document for other people's tools.</summary>
public class PortableSchemaTests
{
    public static TheoryData<string> Schemas => new(SchemaCorpus.Providers.SelectMany(SchemaCorpus.SchemasOf).Select(s => s.ShortName));

    [Theory]
    [MemberData(nameof(Schemas))]
    public void APortableSchemaGivesTheSameVerdicts(string name)
    {
        var schema = SchemaCorpus.Providers.SelectMany(SchemaCorpus.SchemasOf).Single(s => s.ShortName == name);
        var result = SchemaCompiler.Compile(SchemaDocument.Read("portable.json", "urn:portable", schema.Portable), [], assertFormats: true);
        using var validator = CompiledSchema.Load(result.Image.ShouldNotBeNull(string.Join('\n', result.Problems)));

        foreach (var (list, expected) in new[] { ("valid", true), ("invalid", false) })
        {
            foreach (var (example, bytes) in schema.Examples(list))
            {
                validator.Validate(bytes, ValidationOptions.Default).IsValid.ShouldBe(expected, example);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void APortableSchemaHasNothingThatOtherToolsStumbleOver(string name)
    {
        var schema = SchemaCorpus.Providers.SelectMany(SchemaCorpus.SchemasOf).Single(s => s.ShortName == name);
        foreach (var node in ObjectsIn(JsonElement.Parse(schema.Portable)))
        {
            var members = node.EnumerateObject().ToDictionary(m => m.Name, m => m.Value);
            members.Keys.ShouldNotContain(key => key.StartsWith("x-", StringComparison.Ordinal));
            if (members.TryGetValue("$ref", out var reference))
            {
                reference.GetString()!.ShouldStartWith("#");
                members.Count.ShouldBe(1);
            }
        }
    }

    [Fact]
    public void EveryRewritingIsDoneOnceAndWhereItBelongs()
    {
        Portable("""
            {
              "$id": "https://example.test/door", "$schema": "https://json-schema.org/draft/2020-12/schema", "x-source": {}, "type": "object",
              "properties": {
                "fixed": { "const": 1 }, "any": true, "never": false, "const": { "const": "x", "type": "string" },
                "words": { "description": "d", "$ref": "#/$defs/a~1b" }, "rules": { "$ref": "#/$defs/a~1b", "minLength": 2 },
                "anchored": { "$ref": "#here" }, "self": { "$ref": "#" }
              },
              "patternProperties": { "^x-": { "const": null } },
              "additionalProperties": false,
              "examples": [{ "$id": "data", "x-data": 1 }],
              "$defs": { "a/b": { "$anchor": "here", "type": "string", "items": false }, "unused": {} }
            }
            """).ShouldBe("""
            {"type":"object","properties":{"fixed":{"const":1,"type":"number"},"any":{},"never":{"not":{}},"const":{"const":"x","type":"string"},
            "words":{"$ref":"#/definitions/a~1b"},"rules":{"allOf":[{"$ref":"#/definitions/a~1b"},{"minLength":2}]},
            "anchored":{"$ref":"#/definitions/a~1b"},"self":{"$ref":"#"}},
            "patternProperties":{"^x-":{"const":null,"type":"null"}},
            "additionalProperties":false,
            "examples":[{"$id":"data","x-data":1}],
            "definitions":{"a/b":{"type":"string","items":false}}}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("""{ "$ref": "#/$defs/missing" }""", "urn:door#: the $ref leads to no schema; correct it, or name the folder that holds its target")]
    [InlineData(
        """{ "items": { "$dynamicRef": "#x" } }""",
        "urn:door#/items: a $dynamicRef has no fixed target, so this schema cannot be written as one document; use $ref")]
    public void WhatCannotBeWrittenInOneDocumentIsToldWithItsPlace(string schema, string message) =>
        Should.Throw<CannotRunException>(() => Portable(schema)).Message.ShouldBe(message);

    private static string Portable(string schema)
    {
        var document = SchemaDocument.Read("door.json", "urn:door", schema);
        return PortableSchema.Of(new SchemaIndex([document], KnownDialects.Project), new SchemaLocation(document.Uri, "")).ToJsonString();
    }

    // Examples are data and stay as they are.
    private static IEnumerable<JsonElement> ObjectsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .Where(m => m.Name is not ("examples" or "const" or "enum"))
            .SelectMany(m => ObjectsIn(m.Value))
            .Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ObjectsIn),
        _ => [],
    };
}
