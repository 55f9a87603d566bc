using System.Text;
using AgentEvents.Models.Validation;

namespace AgentEvents.Conformance;

/// <summary>
/// What the official suite leaves open: evaluation paths, what is dropped, limits, and that the option adds code without changing any.
/// </summary>
public sealed class AnnotationTests
{
    [Fact]
    public void WhatStandsAroundAReferenceAndBehindItAreBothSaid() => Said(
        """{ "properties": { "to": { "title": "A", "$ref": "#/$defs/phone" } }, "$defs": { "phone": { "type": "string", "title": "B" } } }""",
        """{ "to": "46" }""",
        """/to title /properties/to/title "A" """,
        """/to title /properties/to/$ref/title "B" """);

    [Fact]
    public void ABranchThatFailsSaysNothingAndNeitherDoesWhatIsBelowIt() => Said(
        """
        {
          "anyOf": [
            { "title": "A", "properties": { "a": { "title": "AA" } }, "required": ["b"] },
            { "title": "B", "properties": { "a": { "title": "BA" } } },
            { "title": "C" }
          ]
        }
        """,
        """{ "a": 1 }""",
        """ title /anyOf/1/title "B" """,
        """ title /anyOf/2/title "C" """,
        """/a title /anyOf/1/properties/a/title "BA" """);

    [Fact]
    public void ABranchThatShowsOnTheInstanceSaysWhatItsSiblingsSayToo() => Said(
        """
        {
          "title": "Whole",
          "properties": { "kind": { "title": "Kind" } },
          "required": ["kind"],
          "oneOf": [
            { "title": "A", "properties": { "kind": { "const": "a", "title": "KindA" } } },
            { "title": "B", "properties": { "kind": { "const": "b" } } }
          ]
        }
        """,
        """{ "kind": "a" }""",
        """ title /title "Whole" """,
        """ title /oneOf/0/title "A" """,
        """/kind title /properties/kind/title "Kind" """,
        """/kind title /oneOf/0/properties/kind/title "KindA" """);

    [Fact]
    public void AWholeThatDemandsNothingSpeaksBesideItsBranch() => Said(
        """{ "title": "Whole", "oneOf": [{ "type": "string", "title": "A" }, { "type": "null", "title": "B" }] }""",
        "null",
        """ title /title "Whole" """,
        """ title /oneOf/1/title "B" """);

    [Fact]
    public void ConditionsAndDependenciesSpeakOnlyWhenTheyApply() => Said(
        """
        {
          "if": { "title": "If", "required": ["a"] },
          "then": { "title": "Then" },
          "else": { "title": "Else" },
          "dependentSchemas": { "a": { "title": "HasA" }, "b": { "title": "HasB" } }
        }
        """,
        """{ "b": 1 }""",
        """ title /else/title "Else" """,
        """ title /dependentSchemas/b/title "HasB" """);

    [Fact]
    public void NothingBelowNotSpeaks() => Said("""{ "not": { "title": "A", "not": { "title": "B" } } }""", "1");

    [Fact]
    public void SchemasOfAllItemsAndOfSomeSpeakOfEachItemTheyHoldFor() => Said(
        """{ "prefixItems": [{ "title": "First" }], "items": { "title": "Rest" }, "contains": { "type": "string", "title": "Text" }, "minContains": 0 }""",
        """[1, "x", [2]]""",
        """/0 title /prefixItems/0/title "First" """,
        """/1 title /items/title "Rest" """,
        """/1 title /contains/title "Text" """,
        """/2 title /items/title "Rest" """);

    [Fact]
    public void NamesArePickedByPatternAndByWhatIsLeft() => Said(
        """{ "properties": { "a": true }, "patternProperties": { "^a": { "title": "P" } }, "additionalProperties": { "title": "O" } }""",
        """{ "a": 1, "ab": 2, "\u0062": 3, "~/": 4 }""",
        """/a title /patternProperties/^a/title "P" """,
        """/ab title /patternProperties/^a/title "P" """,
        """/b title /additionalProperties/title "O" """,
        """/~0~1 title /additionalProperties/title "O" """);

    [Fact]
    public void ASchemaThatAppliesToItsOwnPartsSpeaksAtEveryDepth() => Said(
        """{ "$ref": "#/$defs/node", "$defs": { "node": { "title": "Node", "properties": { "next": { "$ref": "#/$defs/node" } } } } }""",
        """{ "next": { "next": {} } }""",
        """ title /title "Node" """,
        """/next title /properties/next/$ref/title "Node" """,
        """/next/next title /properties/next/$ref/properties/next/$ref/title "Node" """);

    [Fact]
    public void ContentIsSaidOfStringsOnlyAndFormatOfAll() => Said(
        """{ "items": { "format": "uri", "contentEncoding": "base64" } }""",
        """["eA==", 1]""",
        """/0 format /items/format "uri" """,
        """/0 contentEncoding /items/contentEncoding "base64" """,
        """/1 format /items/format "uri" """);

    [Fact]
    public void EveryAnnotationHasTheValueOfItsKeyword() => Said(
        """
        {
          "default": { "b": [1.0, null, "\u0001\"é"] }, "deprecated": false, "readOnly": true, "examples": [], "$comment": "not this",
          "x-own": 1e400, "type": "integer"
        }
        """,
        "7",
        """ default /default {"b":[1.0,null,"\u0001\"é"]} """,
        """ deprecated /deprecated false """,
        """ readOnly /readOnly true """,
        """ examples /examples [] """,
        """ x-own /x-own 1e400 """);

    [Theory]
    [InlineData("""{ "a": 1 }""")]
    [InlineData("""{ "b": """)]
    [InlineData("""{ "b": 1 } x""")]
    public void OfADocumentThatIsNotValidNothingIsSaid(string document)
    {
        var result = Annotate("""{ "title": "T", "required": ["b"], "properties": { "a": { "title": "A" } } }""", document);
        result.IsValid.ShouldBeFalse();
        result.Annotations.Count.ShouldBe(0);
        result.Validation.Violations.Count.ShouldBe(1);
        result.ToBasicOutput().ShouldStartWith("""{"valid":false,"errors":[{""");
        result.ToString().ShouldBe(result.Validation.ToString());
    }

    [Fact]
    public void ALongDocumentHasNoMoreAnnotationsThanTheLimit()
    {
        var result = Annotate("""{ "items": { "title": "T" } }""", "[" + string.Join(",", Enumerable.Repeat("1", 20_000)) + "]");
        result.Annotations.Count.ShouldBe(ValidationOptions.Default.MaxAnnotations);
        result.IsTruncated.ShouldBeTrue();
        result.Annotations[^1].InstanceLocation.ShouldBe("/9999");
        Should.Throw<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxAnnotations = 0 });
    }

    [Fact]
    public void OutputHasOneUnitForEachAnnotation()
    {
        var result = Annotate("""{ "$id": "https://acme.example/s", "properties": { "a": { "title": "<\u0001>" } } }""", """{ "a": 1 }""");
        result.ToBasicOutput().ShouldBe(
            """{"valid":true,"annotations":[{"keywordLocation":"/properties/a/title","absoluteKeywordLocation":"https://acme.example/s#/properties/a/title","instanceLocation":"/a","annotation":"<\u0001>"}]}""");
        result.ToString().ShouldBe("valid: 1 annotation\n  /a (title): \"<\\u0001>\"");
        Annotate("true", "1").ToBasicOutput().ShouldBe("""{"valid":true,"annotations":[]}""");
    }

    private static void Said(string schema, string document, params string[] expected)
    {
        var result = Annotate(schema, document);
        result.IsValid.ShouldBeTrue(result.ToString());
        result.Annotations.Select(a => $"{a.InstanceLocation} {a.Keyword} {a.KeywordLocation} {a.Value.ToJsonString()} ")
            .ShouldBe(expected, ignoreOrder: true);
        result.Annotations.Select(a => a.ByteOffset).ShouldBeInOrder();
    }

    private static AnnotationResult Annotate(string schema, string document)
    {
        var compiled = CompiledSuite.Compile([new SuiteCase("own.json", "own", schema, [])], collectsAnnotations: true, withRemotes: false).Cases[0];
        var bytes = Encoding.UTF8.GetBytes(document);
        var result = compiled.Annotate.ShouldNotBeNull(string.Join(", ", compiled.Problems))(bytes);
        result.IsValid.ShouldBe(compiled.FailFast!(bytes));
        return result;
    }
}
