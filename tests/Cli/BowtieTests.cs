using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class BowtieTests
{
    private const string Start = """{"cmd":"start","version":1}""";
    private const string Dialect = """{"cmd":"dialect","dialect":"https://json-schema.org/draft/2020-12/schema"}""";
    private const string Stop = """{"cmd":"stop"}""";

    [Fact]
    public void ASessionGoesThroughGoodAndBadCases()
    {
        var answers = Answers(
            Start,
            Dialect,
            """{"cmd":"run","seq":1,"case":{"description":"d","schema":{"type":"integer"},"tests":[{"description":"a","instance":1},{"description":"b","instance":"x"},{"description":"no instance"}]}}""",
            """{"cmd":"run","seq":"two","case":{"description":"d","schema":{"$ref":"urn:nowhere"},"tests":[{"description":"a","instance":1}]}}""",
            """{"cmd":"run","seq":3,"case":{"description":"d","schema":true}}""",
            """{"cmd":"run","seq":4,"case":{"description":"d","schema":false,"tests":[{"description":"a","instance":null}]}}""",
            Stop,
            """{"cmd":"run","seq":5,"case":{"description":"never answered","schema":true,"tests":[]}}""");

        answers.Count.ShouldBe(6);
        answers[0]["ready"]!.GetValue<bool>().ShouldBeTrue();
        answers[0]["version"]!.GetValue<int>().ShouldBe(1);
        answers[0]["implementation"]!["dialects"]![0]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        answers[1].ToJsonString().ShouldBe("""{"ok":true}""");
        answers[2]["seq"]!.GetValue<int>().ShouldBe(1);
        var results = answers[2]["results"]!.AsArray();
        results[0]!.ToJsonString().ShouldBe("""{"valid":true}""");
        results[1]!.ToJsonString().ShouldBe("""{"valid":false}""");
        results[2]!["errored"]!.GetValue<bool>().ShouldBeTrue();
        answers[3]["seq"]!.GetValue<string>().ShouldBe("two");
        answers[3]["errored"]!.GetValue<bool>().ShouldBeTrue();
        answers[3]["context"]!["message"]!.GetValue<string>().ShouldContain("AES0002");
        answers[4]["context"]!["message"]!.GetValue<string>().ShouldContain("tests");
        answers[5].ToJsonString().ShouldBe("""{"seq":4,"results":[{"valid":false}]}""");
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"cmd":"frobnicate"}""")]
    [InlineData("""{"cmd":7,"seq":{"a":[]}}""")]
    [InlineData("""{"cmd":"run"}""")]
    [InlineData("""{"cmd":"run","seq":1,"case":[]}""")]
    [InlineData("""{"cmd":"run","seq":1,"case":{"schema":{"$schema":"http://json-schema.org/draft-03/schema#"},"tests":[]}}""")]
    [InlineData("""{"cmd":"run","seq":1,"case":{"schema":{"a":1,"a":2},"tests":[]}}""")]
    [InlineData("""{"cmd":"run","seq":1,"case":{"schema":{"$ref":"::"},"registry":{"::":{"$ref":"::"},"":7},"tests":[]}}""")]
    public void ABadLineIsAnsweredAndTheNextOneToo(string line)
    {
        var answers = Answers(Start, line, Dialect, Stop);

        answers.Count.ShouldBe(3);
        answers[1]["errored"]!.GetValue<bool>().ShouldBeTrue();
        answers[1]["context"]!["message"]!.GetValue<string>().ShouldNotBeEmpty();
        answers[2]["ok"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public void NothingIsRunBeforeTheStart() =>
        Answers("""{"cmd":"run","seq":9,"case":{"schema":true,"tests":[]}}""")[0].ToJsonString().ShouldStartWith("""{"seq":9,"errored":true""");

    [Fact]
    public void AnotherDialectIsNotSpoken() =>
        Answers(Start, """{"cmd":"dialect","dialect":"http://json-schema.org/draft-03/schema#"}""")[1].ToJsonString().ShouldBe("""{"ok":false}""");

    [Fact]
    public void AnotherVersionOfTheProtocolEndsTheSession()
    {
        var run = Tool.RunWithInput("""{"cmd":"start","version":2}""", "bowtie");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("version 1");
    }

    [Fact]
    public void NumbersReachTheValidatorAsTheyWereWritten()
    {
        var digits = new string('9', 400);

        Answers(
            Start,
            $$$"""{"cmd":"run","seq":1,"case":{"schema":{"const":{{{digits}}}},"tests":[{"instance":{{{digits}}}},{"instance":{{{digits}}}8}]}}""")[1]
            .ToJsonString().ShouldBe("""{"seq":1,"results":[{"valid":true},{"valid":false}]}""");
    }

    [Theory]
    [InlineData("draft4/refRemote.json", "http://json-schema.org/draft-04/schema#")]
    [InlineData("draft6/ref.json", "http://json-schema.org/draft-06/schema#")]
    [InlineData("draft7/if-then-else.json", "http://json-schema.org/draft-07/schema#")]
    [InlineData("draft2019-09/recursiveRef.json", "https://json-schema.org/draft/2019-09/schema")]
    [InlineData("draft2020-12/refRemote.json", "https://json-schema.org/draft/2020-12/schema")]
    [InlineData("draft2020-12/dynamicRef.json", "https://json-schema.org/draft/2020-12/schema")]
    [InlineData("draft2020-12/vocabulary.json", "https://json-schema.org/draft/2020-12/schema")]
    [InlineData("draft2020-12/format.json", "https://json-schema.org/draft/2020-12/schema")]
    public void TheOfficialSuitePassesThroughTheHarness(string file, string draft)
    {
        var remotes = Path.Combine(Repository.Suite, "remotes");
        var registry = new JsonObject(Directory.GetFiles(remotes, "*.json", SearchOption.AllDirectories)
            .Select(f => KeyValuePair.Create(
                "http://localhost:1234/" + Path.GetRelativePath(remotes, f).Replace('\\', '/'),
                JsonNode.Parse(File.ReadAllText(f)))));
        var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Suite, "tests", file)))!.AsArray();

        var answers = Answers([Start, $$"""{"cmd":"dialect","dialect":"{{draft}}"}""", .. cases.Select((c, i) => Command(c!, i, registry))]);

        answers.Count.ShouldBe(cases.Count + 2);
        for (var i = 0; i < cases.Count; i++)
        {
            var expected = cases[i]!["tests"]!.AsArray().Select(t => t!["valid"]!.GetValue<bool>());
            answers[i + 2]["results"]
                .ShouldNotBeNull(answers[i + 2].ToJsonString())
                .AsArray()
                .Select(r => r!["valid"]!.GetValue<bool>())
                .ShouldBe(expected, cases[i]!["description"]!.GetValue<string>());
        }
    }

    private static string Command(JsonNode suiteCase, int seq, JsonObject registry) => new JsonObject
    {
        ["cmd"] = "run",
        ["seq"] = seq,
        ["case"] = new JsonObject
        {
            ["description"] = suiteCase["description"]!.DeepClone(),
            ["schema"] = suiteCase["schema"]!.DeepClone(),
            ["registry"] = registry.DeepClone(),
            ["tests"] = new JsonArray([.. suiteCase["tests"]!
                .AsArray()
                .Select(t => new JsonObject { ["description"] = t!["description"]!.DeepClone(), ["instance"] = t["data"]?.DeepClone() })]),
        },
    }.ToJsonString();

    private static List<JsonNode> Answers(params string[] lines)
    {
        var run = Tool.RunWithInput(string.Join('\n', lines) + "\n", "bowtie");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        return [.. run.OutputLines.Select(line => JsonNode.Parse(line)!)];
    }
}
