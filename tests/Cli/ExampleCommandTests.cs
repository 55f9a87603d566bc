using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Models;

namespace AgentEvents.Cli.Tests;

public sealed class ExampleCommandTests : IDisposable
{
    private const string Order =
        """
        {
          "type": "object", "required": ["id", "lines"], "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "pattern": "^[A-Z]{3}-[0-9]{4}$" },
            "note": { "type": "string", "maxLength": 5 },
            "paid": { "oneOf": [ { "type": "boolean" }, { "type": "integer", "minimum": 1, "maximum": 3 } ] },
            "lines": { "type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true, "items": { "type": "number", "multipleOf": 0.05, "minimum": 0 } }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> BuiltIn { get; } = [.. SchemaCatalogue.Entries.Schemas.Select(s => s.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void EveryBuiltInSchemaGetsValidDocumentsOfEveryMode(string name)
    {
        var validator = SchemaCatalogue.Entries.FindSchema(name)!.Validator;
        foreach (var (mode, count) in new[] { ("smallest", 1), ("full", 20), ("random", 100), ("boundary", 0) })
        {
            string[] arguments = ["example", name, "--mode", mode, "--as", "ndjson", .. count > 0 ? ["--count", $"{count}"] : Array.Empty<string>()];
            var run = Tool.Run(arguments);

            if (mode == "boundary" && run.ExitCode == 1)
            {
                // One without bounds, lists, alternatives and optional members.
                run.Error.ShouldEndWith("no rule has an edge\n");
                continue;
            }

            run.ExitCode.ShouldBe(0, run.Error);
            run.OutputLines.Count.ShouldBe(count > 0 ? count : run.OutputLines.Count);
            run.OutputLines.ShouldAllBe(line => validator.IsValid(Encoding.UTF8.GetBytes(line), 64), mode);
        }
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void EveryBuiltInSchemaRefusesEachWrongDocumentForTheRuleThatIsTold(string name)
    {
        var validator = SchemaCatalogue.Entries.FindSchema(name)!.Validator;
        var run = Tool.Run("example", name, "--invalid", "--with-rule", "--as", "ndjson");

        run.ExitCode.ShouldBe(0, run.Error);
        foreach (var line in run.OutputLines)
        {
            using var made = JsonDocument.Parse(line);
            var document = made.RootElement.GetProperty("document").GetRawText();
            var rule = made.RootElement.GetProperty("rule");
            var told = validator.Validate(Encoding.UTF8.GetBytes(document), AgentEvents.Models.Validation.ValidationOptions.Default).Violations;
            told.ShouldContain(
                v => v.InstanceLocation == rule.GetProperty("instanceLocation").GetString()
                    && v.AbsoluteKeywordLocation == rule.GetProperty("keywordLocation").GetString(),
                $"{line}: {string.Join("; ", told)}");
        }
    }

    [Fact]
    public void TheSameSeedGivesTheSameDocumentsOnEveryMachine()
    {
        var schema = _folder.Write("order.json", Order);

        var run = Tool.Run("example", schema, "--count", "3", "--seed", "7");

        run.OutputLines.ShouldBe(
        [
            """{"id":"GMW-4035","lines":[492566.05],"note":"","paid":true}""",
            """{"id":"GZQ-1651","lines":[646.75]}""",
            """{"id":"JJH-7803","lines":[0],"paid":true}""",
        ]);
        Tool.Run("example", schema, "--count", "3", "--seed", "7").Output.ShouldBe(run.Output);
        Tool.Run("example", schema, "--count", "3", "--seed", "8").Output.ShouldNotBe(run.Output);
    }

    [Fact]
    public void OneDocumentIsJsonAndSeveralAreALineEachOrAnArray()
    {
        var schema = _folder.Write("order.json", Order);

        var one = Tool.Run("example", schema, "--mode", "smallest");
        var lines = Tool.Run("example", schema, "--mode", "smallest", "--count", "2");
        var array = Tool.Run("example", schema, "--mode", "smallest", "--count", "2", "--as", "json");

        one.Output.ShouldBe("{\n  \"id\": \"AAA-0000\",\n  \"lines\": [\n    0\n  ]\n}\n");
        lines.OutputLines.ShouldBe([.. Enumerable.Repeat("""{"id":"AAA-0000","lines":[0]}""", 2)]);
        using var parsed = JsonDocument.Parse(array.Output);
        parsed.RootElement.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void EachRuleIsToldWithItsPlaceInTheDocumentAndInTheSchema()
    {
        var schema = _folder.Write("order.json", Order);

        var run = Tool.Run("example", schema, "--invalid");

        run.ExitCode.ShouldBe(0);
        run.ErrorLines.Count.ShouldBe(run.OutputLines.Count);
        run.ErrorLines.ShouldContain(l => l.StartsWith("/id pattern: file:///", StringComparison.Ordinal)
            && l.EndsWith("#/properties/id/pattern", StringComparison.Ordinal));
        run.ErrorLines.ShouldContain(l => l.StartsWith("/lines uniqueItems: ", StringComparison.Ordinal));
        run.ErrorLines.ShouldContain(l => l.StartsWith("/lines/0 multipleOf: ", StringComparison.Ordinal));
        run.ErrorLines.ShouldContain(l => l.StartsWith("(document) required: ", StringComparison.Ordinal));
    }

    [Fact]
    public void BoundariesAreTheBoundsThemselves()
    {
        var schema = _folder.Write(
            "s.json",
            """{"anyOf":[{"type":"integer","minimum":-5,"maximum":12345678901234567890},{"type":"string","minLength":2,"maxLength":3}]}""");

        var lines = Tool.Run("example", schema, "--mode", "boundary", "--as", "ndjson").OutputLines;

        // The two alternatives, each bound of each.
        lines.ShouldContain("-5");
        lines.ShouldContain("12345678901234567890");
        lines.Where(l => l[0] == '"')
            .Select(l => JsonSerializer.Deserialize<string>(l)!.EnumerateRunes().Count())
            .Distinct()
            .Order()
            .ShouldBe([2, 3]);
    }

    [Fact]
    public void ASchemaWithoutDocumentsIsExitCode1()
    {
        var run = Tool.Run("example", _folder.Write("s.json", """{"type":"integer","minimum":3,"maximum":2}"""));

        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Error.ShouldEndWith("no document is valid, which is proven\n");
    }

    [Fact]
    public void ASchemaThatEverythingSatisfiesCannotBeBroken()
    {
        var run = Tool.Run("example", _folder.Write("s.json", "true"), "--invalid");

        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Error.ShouldEndWith("no rule can be broken alone\n");
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", """ "type":"integer","minimum":5,"exclusiveMinimum":true """, "6")]
    [InlineData("http://json-schema.org/draft-07/schema#", """ "const":{"a":[1]} """, """{"a":[1]}""")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", """ "$recursiveAnchor":true,"type":"array","items":{"$recursiveRef":"#"} """, "[]")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "prefixItems":[{"const":1}],"type":"array","minItems":1 """, "[1]")]
    public void EachSchemaMeansWhatItsDraftSays(string draft, string keywords, string document)
    {
        var schema = _folder.Write("s.json", $$"""{"$schema":"{{draft}}",{{keywords}}}""");

        Tool.Run("example", schema, "--mode", "smallest", "--as", "ndjson").Output.ShouldBe(document + "\n");
    }

    /// <summary>An array of arrays of arrays without an end is no document.</summary>
    [Fact]
    public void ASchemaThatAsksForItselfWithoutAnEndHasNoDocument() =>
        Tool.Run("example", _folder.Write("s.json", """{"type":"array","items":{"$ref":"#"},"minItems":1}""")).ExitCode.ShouldBe(1);

    [Fact]
    public void SchemasOfAFolderHaveShortNames()
    {
        _folder.Write("own/acme/thing.schema.json", """{"$id":"https://acme.example/thing","type":"string","enum":["a"]}""");

        Tool.Run("example", "acme/thing", "--schemas", _folder.PathOf("own")).Output.ShouldBe("\"a\"\n");
        Tool.Run("example", "acme/think", "--schemas", _folder.PathOf("own")).Error.ShouldContain("acme/thing");
    }

    [Fact]
    public void TheSharesOfAlternativesAreTold()
    {
        var run = Tool.Run(
            "example",
            _folder.Write("s.json", """{"oneOf":[{"const":1},{"const":2},{"type":"string"}]}"""),
            "--count",
            "10000",
            "--shares");

        var shares = run.ErrorLines.ShouldHaveSingleItem();
        var parts = shares.Split("#/oneOf: ")[1]
            .Split(", ")
            .Select(p => double.Parse(p.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        parts.Length.ShouldBe(3);
        parts.ShouldAllBe(p => p > 20);
    }

    [Fact]
    public void ItWritesNotOverItsSchema()
    {
        var schema = _folder.Write("s.json", "true");

        var run = Tool.Run("example", schema, "--output", schema);

        run.ExitCode.ShouldBe(2);
        File.ReadAllText(schema).ShouldBe("true");
    }

    [Theory]
    [InlineData("--count", "0")]
    [InlineData("--mode", "huge")]
    [InlineData("--as", "xml")]
    public void AnOptionThatSaysNothingIsRefused(string option, string value) =>
        Tool.Run("example", _folder.Write("s.json", "true"), option, value).ExitCode.ShouldBe(2);

    [Fact]
    public void WrongAndAtTheEdgeAreTwoThings() =>
        Tool.Run("example", _folder.Write("s.json", "true"), "--invalid", "--mode", "boundary").ExitCode.ShouldBe(2);
}
