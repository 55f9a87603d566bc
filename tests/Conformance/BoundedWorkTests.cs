using System.Text;

namespace AgentEvents.Conformance;

/// <summary>What a document can cost is bounded, whatever its schema does.</summary>
public sealed class BoundedWorkTests
{
    [Fact]
    public void BacktrackingIsBoundedForTheWholeDocumentAndSaysSo()
    {
        // A back-reference, so that no engine is linear.
        var compiled = Compile("""{"type": "array", "items": {"type": "string", "pattern": "^(a|aa)+\\1{9}b$"}}""");
        var document = Encoding.UTF8.GetBytes("[\"b\"," + string.Join(',', Enumerable.Repeat("\"" + new string('a', 60) + "\"", 40)) + "]");

        compiled.FailFast!(document).ShouldBeFalse();
        var violations = compiled.Collect!(document).Violations;

        var reached = violations.Where(v => v.Keyword == "json-limit").ShouldHaveSingleItem();
        reached.Message.ShouldBe("the time limit for patterns was reached");
        reached.InstanceLocation.ShouldStartWith("/");
        violations.Count.ShouldBeLessThan(5, "behind the limit nothing is judged");
    }

    [Fact]
    public void ATimeLimitDoesNotTurnNotIntoItsOpposite()
    {
        var compiled = Compile("""{"type": "array", "items": {"not": {"type": "string", "pattern": "^(a|aa)+\\1{9}b$"}}}""");
        var document = Encoding.UTF8.GetBytes("[\"" + new string('a', 60) + "\"]");

        compiled.FailFast!(document).ShouldBeFalse();
        compiled.Collect!(document).Violations.ShouldHaveSingleItem().Keyword.ShouldBe("json-limit");
    }

    [Theory]
    [InlineData(
        """{"anyOf": [{"type": "array", "items": {"$ref": "#"}, "maxItems": 5}, {"type": "array", "items": {"$ref": "#"}}, {"const": 1}]}""",
        "[",
        "]")]
    [InlineData("""{"if": {"type": "array", "items": {"$ref": "#"}}, "then": {"items": {"$ref": "#"}}, "else": {"const": 1}}""", "[", "]")]
    [InlineData("""{"type": ["object", "integer"], "patternProperties": {"a": {"$ref": "#"}, "b": {"$ref": "#"}}}""", """{"ab":""", "}")]
    [InlineData("""{"not": {"not": {"items": {"$ref": "#"}}}, "items": {"$ref": "#"}}""", "[", "]")]
    public void AlternativesThatHoldThemselvesAreJudgedReadAndAnnotatedWithinTheLimit(string schema, string open, string close)
    {
        var compiled = CompiledSuite.Compile(
            [new SuiteCase("deep.json", "deep", Complete(schema), [])],
            collectsAnnotations: true,
            withRemotes: false).Cases[0];
        compiled.Problems.ShouldBeEmpty();
        var valid = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 60)) + "1" + string.Concat(Enumerable.Repeat(close, 60)));
        var invalid = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 60)) + "\"x\"" + string.Concat(Enumerable.Repeat(close, 60)));

        // What looked at bytes again and again would come to the limit, and say json-limit.
        var judged = (
            compiled.FailFast!(valid),
            compiled.Collect!(valid).IsValid,
            compiled.Rewrite!(valid).SequenceEqual(valid),
            compiled.Annotate!(valid).Validation.IsValid,
            compiled.Collect(invalid).Violations.Any(v => v.Keyword == "json-limit"));

        judged.ShouldBe((true, true, true, true, false));
    }

    [Fact]
    public void AViolationListsTheValuesThatTheSchemaAllows()
    {
        Messages("""{"enum": ["READ", "COMPOSING", 1, [1, {"a": null}]]}""", "2")
            .ShouldBe(["must be one of \"READ\", \"COMPOSING\", 1, [1,{\"a\":null}]"]);
        Messages("""{"enum": ["READ"]}""", "\"secret\"").ShouldBe(["must be \"READ\""]);
        Messages("""{"const": {"a": 1}}""", "{}").ShouldBe(["must be {\"a\":1}"]);
        Messages($$"""{"enum": [{{string.Join(',', Enumerable.Range(1, 500))}}]}""", "0")
            .ShouldBe(["must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 488 more"]);
        Messages($$"""{"const": "{{new string('x', 500)}}"}""", "0").ShouldBe(["must be \"" + new string('x', 63) + "…"]);
        Messages("""{"enum": ["\u001b[31m", "\u202e\u2028"]}""", "0").ShouldBe(["must be one of \"\\u001b[31m\", \"\\u202e\\u2028\""]);
    }

    [Fact]
    public void AUnionSaysWhichValuesItsTagCanHave() =>
        Messages(
            """{"oneOf": [{"type": "object", "properties": {"t": {"const": "a"}}, "required": ["t"]}, {"type": "object", "properties": {"t": {"enum": ["b", "c"]}}, "required": ["t"]}]}""",
            """{"t": "secret"}""").ShouldBe(["must be valid against exactly one of the alternatives: \"t\" must be one of \"a\", \"b\", \"c\""]);

    private static IEnumerable<string> Messages(string schema, string document) =>
        Compile(schema).Collect!(Encoding.UTF8.GetBytes(document)).Violations.Select(v => v.Message);

    private static CompiledCase Compile(string schema)
    {
        var compiled = CompiledSuite.Compile([new SuiteCase("bounded.json", "bounded", Complete(schema), [])], withRemotes: false).Cases[0];
        compiled.Problems.ShouldBeEmpty();
        return compiled;
    }

    private static string Complete(string schema) => """{"$schema": "https://json-schema.org/draft/2020-12/schema", """ + schema[1..];
}
