using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Normalisation;
using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Generator.Tests.Goldens;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>Nothing that a schema says is ignored in silence: every keyword changes what is generated, or only remarks, or is AES0003.</summary>
public sealed class VocabularyTests
{
    /// <summary>
    /// Every keyword of the vocabularies of draft 2020-12 (and those it keeps from older drafts), with a value that demands something and the keyword
    /// without which it says nothing.
    /// </summary>
    public static TheoryData<string, string, string> Keywords { get; } = new()
    {
        { "$id", "\"https://acme.example/other\"", "" },
        { "$schema", $"\"{Draft202012.Uri}\"", "" },
        { "$ref", "\"#/$defs/text\"", "" },
        { "$anchor", "\"here\"", "" },
        { "$dynamicRef", "\"#/$defs/text\"", "" },
        { "$dynamicAnchor", "\"here\"", "" },
        { "$vocabulary", "{}", "" },
        { "$comment", "\"c\"", "" },
        { "$defs", "{ \"more\": { \"type\": \"object\" } }", "" },
        { "prefixItems", "[{ \"type\": \"string\" }]", "" },
        { "items", "{ \"type\": \"string\" }", "" },
        { "contains", "{ \"type\": \"string\" }", "" },
        { "additionalProperties", "false", "" },
        { "properties", "{ \"a\": { \"type\": \"string\" } }", "" },
        { "patternProperties", "{ \"^a\": { \"type\": \"string\" } }", "" },
        { "dependentSchemas", "{ \"a\": { \"required\": [\"b\"] } }", "" },
        { "propertyNames", "{ \"maxLength\": 3 }", "" },
        { "if", "{ \"type\": \"string\" }", "" },
        { "then", "{ \"minLength\": 3 }", "\"if\": {}" },
        { "else", "false", "\"if\": {}" },
        { "allOf", "[{ \"type\": \"string\" }]", "" },
        { "anyOf", "[{ \"type\": \"string\" }, { \"minimum\": 1 }]", "" },
        { "oneOf", "[{ \"type\": \"string\" }, { \"minimum\": 1 }]", "" },
        { "not", "{ \"type\": \"string\" }", "" },
        { "unevaluatedItems", "false", "" },
        { "unevaluatedProperties", "false", "" },
        { "type", "\"string\"", "" },
        { "const", "1", "" },
        { "enum", "[1, \"a\"]", "" },
        { "multipleOf", "2", "" },
        { "maximum", "2", "" },
        { "exclusiveMaximum", "2", "" },
        { "minimum", "2", "" },
        { "exclusiveMinimum", "2", "" },
        { "maxLength", "2", "" },
        { "minLength", "2", "" },
        { "pattern", "\"^a\"", "" },
        { "maxItems", "2", "" },
        { "minItems", "2", "" },
        { "uniqueItems", "true", "" },
        { "maxContains", "2", "\"contains\": {}" },
        { "minContains", "2", "\"contains\": {}" },
        { "maxProperties", "2", "" },
        { "minProperties", "2", "" },
        { "required", "[\"a\"]", "" },
        { "dependentRequired", "{ \"a\": [\"b\"] }", "" },
        { "title", "\"t\"", "" },
        { "description", "\"d\"", "" },
        { "default", "1", "" },
        { "deprecated", "true", "" },
        { "readOnly", "true", "" },
        { "writeOnly", "true", "" },
        { "examples", "[1]", "" },
        { "format", "\"uuid\"", "" },
        { "contentEncoding", "\"base64\"", "\"type\": \"string\"" },
        { "contentMediaType", "\"application/json\"", "\"type\": \"string\"" },
        { "contentSchema", "{ \"type\": \"object\" }", "\"type\": \"string\"" },
        { "definitions", "{}", "" },
        { "dependencies", "{ \"a\": [\"b\"] }", "" },
        { "$recursiveRef", "\"#\"", "" },
        { "$recursiveAnchor", "true", "" },
        { "id", "\"https://acme.example/old\"", "" },
        { "divisibleBy", "2", "" },
        { "nullable", "true", "" },
        { "discriminator", "{}", "" },
        { "X-not-an-extension", "1", "" },
        { "x-", "1", "" },
        { "x-ours", "1", "" },
        { "", "1", "" },
    };

    [Theory]
    [MemberData(nameof(Keywords))]
    public void AKeywordIsImplementedOrARemarkOrAnError(string keyword, string value, string companion)
    {
        var without = Schema(companion);
        var with = Schema($"«\"{keyword}\"»: {value}{(companion.Length > 0 ? ", " : "")}{companion}");
        var unmarked = SchemaText.Marked("t.schema.json", with).Text;
        if (AgentEventsDialect.Dialect.RuleOf(keyword) is not (null or AnnotationKeyword))
        {
            GeneratorRun.SucceedsWithRawValues(SchemaText.Verbatim("t.schema.json", unmarked));
            GraphText.Of(unmarked).ShouldNotBe(GraphText.Of(without), "An implemented keyword that changes nothing would be ignored.");
        }
        else if (AgentEventsDialect.Dialect.RuleOf(keyword) is AnnotationKeyword)
        {
            GeneratorRun.SucceedsWithRawValues(SchemaText.Verbatim("t.schema.json", unmarked));
            GraphText.Of(unmarked).ShouldBe(GraphText.Of(without), "A remark must not change what is valid.");
        }
        else
        {
            GeneratorRun.Fails([("t.schema.json", with)], new Expected(
                "AES0003",
                keyword,
                "/$defs/sample",
                UnknownKeyword.Explain(keyword, AgentEventsDialect.Dialect, KnownDialects.Project)));
        }
    }

    [Fact]
    public void TheTableOfKeywordsIsWhole() => Keywords.Count.ShouldBe(69);

    private static string Schema(string written) => $$"""
        { "$schema": "{{AgentEventsDialect.Uri}}", "title": "T", "$defs": { "text": { "type": "string" }, "sample": { {{written}} } } }
        """;
}
