using System.Globalization;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Emission;

/// <summary>Schemas so wide that their code is spread over methods or becomes data: they mean what narrow ones mean.</summary>
public sealed class WideSchemaTests
{
    private const int Width = 1100;

    private static readonly Lazy<LoadedModel> Wide = new(static () => LoadedModel.Of($$"""
        {
          "type": "object",
          "required": [{{List(static i => i % 3 == 0 ? $"\"p{i}\"" : null)}}],
          "properties": { {{List(static i => $"\"p{i}\":{{\"type\":\"{(i % 2 == 0 ? "integer" : "string")}\"}}")}} },
          "dependentRequired": { {{List(static i => i % 300 == 1 ? $"\"p{i}\":[\"p{i + 1}\"]" : null)}} }
        }
        """));

    [Fact]
    public void AWideRecordComesBack()
    {
        var model = Wide.Value.ComesBack($"{{{Members(static _ => true)},\"other\":[1]}}");

        LoadedModel.Get(model, "P1099").ShouldBe("x1099");
        model.ToString().ShouldNotBeNull().ShouldContain(" P1099");
        model.ToString().ShouldNotBeNull().ShouldNotContain("x1099");
        Wide.Value.ComesBack($"{{{Members(static i => i % 3 == 0)}}}");
    }

    [Fact]
    public void TwoOfOneNameDoNotMeet()
    {
        var members = string.Join(',', Enumerable.Range(0, 100).Select(static i => $"\"p{i}\":{{\"type\":\"integer\"}}"));
        var wide = $"{{\"type\":\"object\",\"properties\":{{{members}}}}}";
        LoadedModel.Of($$"""{ "type": "object", "properties": { "a": {{wide}}, "b": { "$ref": "#/$defs/a" } }, "$defs": { "a": {{wide}} } }""")
            .ComesBack("""{"a":{"p99":1},"b":{"p64":1}}""");
    }

    [Fact]
    public void EveryMemberThatIsMissingIsReported()
    {
        var missing = Wide.Value.Validate("{}").Violations;

        missing.Select(static v => v.Keyword).Distinct().ShouldBe(["required"]);
        missing.Select(static v => v.Message.Split('"')[1])
            .ShouldBe(Numbers().Where(static i => i % 3 == 0).Select(static i => $"p{i}").Take(missing.Count));
        Wide.Value.IsValid($"{{{Members(static i => i % 3 == 0 && i != 1098)}}}").ShouldBeFalse();
    }

    [Fact]
    public void AMemberIsJudgedByItsOwnSchema()
    {
        var violation = Wide.Value.Validate($"{{{Members(static i => i % 3 == 0)},\"p1097\":7}}").Violations.ShouldHaveSingleItem();

        violation.InstanceLocation.ShouldBe("/p1097");
        violation.KeywordLocation.ShouldBe("/properties/p1097/type");
    }

    [Fact]
    public void AMemberThatStandsTwiceIsReported()
    {
        Wide.Value.Validate($"{{{Members(static i => i % 3 == 0)},\"p1098\":1}}")
            .Violations.ShouldHaveSingleItem().InstanceLocation.ShouldBe("/p1098");
        Wide.Value.IsValid($"{{{Members(static i => i % 3 == 0)},\"u\":1,\"u\":2}}").ShouldBeFalse();
    }

    [Fact]
    public void AMemberMayAskForAnother() =>
        Wide.Value.Validate($"{{{Members(static i => i % 3 == 0)},\"p601\":\"x\",\"p901\":\"x\",\"p902\":1}}")
            .Violations.ShouldHaveSingleItem().Keyword.ShouldBe("dependentRequired");

    [Fact]
    public void OneOfManyMembersCanBeAskedFor()
    {
        var model = LoadedModel.Of($$"""
            {
              "type": "object",
              "properties": { {{List(static i => $"\"p{i}\":{{\"type\":\"integer\"}}")}} },
              "anyOf": [{{List(static i => $"{{\"required\":[\"p{i}\"]}}")}}]
            }
            """);

        model.IsValid("""{"p1099":1}""").ShouldBeTrue();
        model.IsValid("""{"p":1}""").ShouldBeFalse();
    }

    [Fact]
    public void ALongEnumerationKnowsItsStrings()
    {
        var model = LoadedModel.Of($$"""
            { "type": "object", "properties": { "a": { "enum": [{{List(static i => $"\"the-same-beginning-{i}\"")}}] } } }
            """);

        model.ComesBack("""{"a":"the-same-beginning-1099"}""");
        model.IsValid("""{"a":"the-same-beginning-1100"}""").ShouldBeFalse();
        model.IsValid("""{"a":""}""").ShouldBeFalse();
    }

    [Fact]
    public void ALongListOfValuesIsComparedByValue()
    {
        var model = LoadedModel.Of(
            GeneratorRun.SucceedsWithRawValues(SchemaText.Verbatim("root.schema.json", $$"""
            { "enum": [{{List(static i => (i % 4) switch { 0 => $"{i}", 1 => $"\"s{i}\"", 2 => $"{{\"a\":{i},\"b\":[]}}", _ => $"[{i}.5]" })}}] }
            """)),
            "Root");

        foreach (var valid in new[] { "8", "8.0", "80e-1", "\"s9\"", "{ \"b\" : [ ], \"a\" : 10.0 }", "[11.50]" })
        {
            model.IsValid(valid).ShouldBeTrue(valid);
        }

        foreach (var invalid in new[] { "9", "8.5", "\"s8\"", "{\"a\":10}", "{\"a\":10,\"b\":[],\"c\":1}", "[11]", "null", "[", "{\"a\":1" })
        {
            model.IsValid(invalid).ShouldBeFalse(invalid);
        }
    }

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void ManyAlternativesAreAllTried(string keyword)
    {
        var ranges = Enumerable.Range(0, 100).Select(static i => $"{{\"type\":\"integer\",\"minimum\":{10 * i},\"maximum\":{(10 * i) + 5}}}");
        var model = LoadedModel.Of(
            GeneratorRun.SucceedsWithRawValues(
                SchemaText.Verbatim("root.schema.json", $$"""{ "{{keyword}}": [{{string.Join(',', ranges)}}] }""")),
            "Root");

        model.IsValid("995").ShouldBeTrue();
        model.IsValid("996").ShouldBeFalse();
        model.Validate("996").Violations.ShouldContain(static v => v.KeywordLocation.EndsWith("/99/maximum", StringComparison.Ordinal));
    }

    [Fact]
    public void ATagMayHaveManyValues()
    {
        var model = LoadedModel.Of($$"""
            {
              "oneOf": [
                { "title": "Low", "type": "object", "required": ["k"], "properties": {
                  "k": { "enum": [{{List(static i => i < 500 ? $"\"k{i}\"" : null)}}] }, "v": { "type": "integer" } } },
                { "title": "High", "type": "object", "required": ["k"], "properties": {
                  "k": { "enum": [{{List(static i => i < 500 ? null : $"\"k{i}\"")}}] }, "v": { "type": "string" } } }
              ]
            }
            """);

        model.ComesBack("""{"k":"k499","v":1}""");
        model.ComesBack("""{"v":"x","k":"k500"}""");
        model.IsValid("""{"k":"k499","v":"x"}""").ShouldBeFalse();
        model.IsValid("""{"k":"k1100","v":"x"}""").ShouldBeFalse();
    }

    [Fact]
    public void TenThousandMembersAreNotTooMany()
    {
        const string List = """{"type":"array","items":{"type":"array","items":{}}}""";
        var members = Enumerable.Range(0, 10_000).Select(static i => $"\"p{i}\":{List}");
        GeneratorRun.Succeeds(SchemaText.Verbatim("root.schema.json", $$"""{"type":"object","properties":{ {{string.Join(',', members)}} } }"""))
            .Sources.Count.ShouldBe(4);
    }

    [Fact]
    public void AChainOfManyAllOfIsRefusedWhereItBecomesTooMuch()
    {
        // A definition takes in two schemas of each behind it, the allOf and what it refers to: 598, 596, 594 …
        var definitions = Enumerable.Range(0, 300).Select(static i =>
            $"\"d{i}\":{(i == 17 ? "«{»" : "{")}"
                + (i < 299 ? $"\"allOf\":[{{\"$ref\":\"#/$defs/d{i + 1}\"}}]," : "")
                + $"\"properties\":{{\"p{i}\":{{\"type\":\"integer\"}}}}}}");
        GeneratorRun.Fails(
            [("root.schema.json", $$"""{ "$ref": "#/$defs/d0", "$defs": { {{string.Join(',', definitions)}} } }""")],
            new Expected("AES0012", "/$defs/d17", "is the one with which more than 10000 schemas are merged into others by allOf and $ref"));
    }

    private static IEnumerable<int> Numbers() => Enumerable.Range(0, Width);

    private static string List(Func<int, string?> item) => string.Join(',', Numbers().Select(item).Where(static i => i is not null));

    private static string Members(Func<int, bool> isThere) => List(i =>
        isThere(i) ? string.Create(CultureInfo.InvariantCulture, $"\"p{i}\":{(i % 2 == 0 ? "1" : $"\"x{i}\"")}") : null);
}
