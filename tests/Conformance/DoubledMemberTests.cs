using System.Text;
using System.Text.Json;

namespace AgentEvents.Conformance;

/// <summary>
/// The rule for names that stand twice: refused in every object that a schema describes, kept byte for byte in values that it says nothing about.
/// </summary>
public sealed class DoubledMemberTests
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Parcel",
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "map": { "type": "object", "additionalProperties": { "type": "string" } },
            "anyMap": { "type": ["object", "null"] },
            "byPattern": { "type": "object", "patternProperties": { "^k": { "type": "integer" } } },
            "closed": { "type": "object", "properties": { "a": {}, "b": {} }, "additionalProperties": false },
            "list": { "type": "array", "items": { "type": "object", "properties": { "n": { "type": "integer" } } } },
            "raw": {}
          }
        }
        """;

    private static readonly Lazy<CompiledCase> Compiled =
        new(() => CompiledSuite.Compile([new SuiteCase("doubled.json", "doubled", Schema, [])], withRemotes: false).Cases[0]);

    [Theory]
    [InlineData("""{"id":"1","id":"1"}""", 10, "/id")]
    [InlineData("""{"x":1,"x":1}""", 7, "/x")]
    [InlineData("""{"x":1,"y":2,"z":3,"\u0079":4}""", 19, "/y")]
    [InlineData("""{"\u0078":1,"x":2}""", 12, "/x")]
    [InlineData("""{"é":1,"\u00e9":2}""", 8, "/é")]
    [InlineData("""{"map":{"a":"1","a":"2"}}""", 16, "/map/a")]
    [InlineData("""{"anyMap":{"a":1,"b":{"a":1},"a":2}}""", 29, "/anyMap/a")]
    [InlineData("""{"byPattern":{"k1":1,"k2":2,"k1":3}}""", 28, "/byPattern/k1")]
    [InlineData("""{"list":[{"n":1,"o":[],"o":{}}]}""", 23, "/list/0/o")]
    [InlineData("""{"":1,"":2}""", 6, "/")]
    public void ANameThatStandsTwiceIsRefusedAtTheSecondOne(string document, int offset, string location)
    {
        var utf8 = Encoding.UTF8.GetBytes(document);

        Compiled.Value.FailFast!(utf8).ShouldBeFalse();
        var violation = Compiled.Value.Collect!(utf8).Violations.ShouldHaveSingleItem();
        (violation.Keyword, violation.ByteOffset, violation.InstanceLocation).ShouldBe(("json-duplicate", offset, location));
    }

    /// <summary>Several schemas may be applied to one object, and names that look alike are looked at again.</summary>
    [Theory]
    [InlineData(Schema, """{"id":"1","id":"1","x":1,"x":1}""", "/id,/x")]
    [InlineData(Schema, """{"id":"1","id":"1","\u0078":1}""", "/id")]
    [InlineData(
        """{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"a":{}},"anyOf":[{"minProperties":1,"properties":{"a":{"type":"integer"}}},{"patternProperties":{"^b":{}}}],"if":{"required":["a"]},"then":{"properties":{"a":{"minimum":0}}}}""",
        """{"a":1,"a":2,"c":3,"c":4}""",
        "/a,/c")]
    public void ANameThatStandsTwiceIsToldOnce(string schema, string document, string locations)
    {
        var compiled = CompiledSuite.Compile([new SuiteCase("doubled.json", "doubled", schema, [])], withRemotes: false).Cases[0];

        var violations = compiled.Collect!(Encoding.UTF8.GetBytes(document)).Violations;

        string.Join(',', violations.Where(v => v.Keyword == "json-duplicate").Select(v => v.InstanceLocation)).ShouldBe(locations);
    }

    [Theory]
    [InlineData("""{"raw":{"x":1,"x":2,"y":{"x":1.0,"x":[]}}}""")]
    [InlineData("""{"unknown":{"x":1,"x":2}}""")]
    [InlineData("""{"byPattern":{"other":{"x":1,"x":2}}}""")]
    [InlineData("""{"a":1,"b":{"a":1},"c":[{"a":1}]}""")]
    public void WhatTheSchemaSaysNothingAboutIsKeptByteForByte(string document)
    {
        var utf8 = Encoding.UTF8.GetBytes(document);

        Compiled.Value.FailFast!(utf8).ShouldBeTrue();
        Encoding.UTF8.GetString(Compiled.Value.Rewrite!(utf8)).ShouldBe(document);
    }

    [Fact]
    public void EachFurtherNameOfManyIsReportedOnce()
    {
        var members = Enumerable.Range(0, 5000).Select(i => $"\"k{i % 4990}\":0");
        var utf8 = Encoding.UTF8.GetBytes("{" + string.Join(',', members) + "}");

        Compiled.Value.FailFast!(utf8).ShouldBeFalse();
        Compiled.Value.Collect!(utf8).Violations.Select(v => v.InstanceLocation).ShouldBe(Enumerable.Range(0, 10).Select(i => $"/k{i}"));
    }

    [Fact]
    public void TwentyThousandUnknownMembersThatAllDifferAreAccepted()
    {
        var utf8 = Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"k{i}\":{i}")) + "}");

        Compiled.Value.FailFast!(utf8).ShouldBeTrue();
        Compiled.Value.Rewrite!(utf8).ShouldBe(utf8);
    }

    [Fact]
    public void FewUnknownMembersAllocateNothing()
    {
        var utf8 = """{"id":"1","x":1,"y":[2],"another":{},"map":{"a":"1","b":"2","c":"3"}}"""u8.ToArray();
        Compiled.Value.FailFast!(utf8).ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Compiled.Value.FailFast!(utf8);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void NoAcceptedDocumentLosesAnything()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("AGENTEVENTS_SEED"), out var given) ? given : 20_261_127;
        var random = new Random(seed);
        var accepted = 0;
        for (var i = 0; i < 4000; i++)
        {
            var utf8 = Encoding.UTF8.GetBytes(RandomObject(random, 3));
            if (Compiled.Value.FailFast!(utf8))
            {
                accepted++;
                Tokens(Compiled.Value.Rewrite!(utf8)).ShouldBe(Tokens(utf8), $"seed {seed}, document {i}");
            }
        }

        accepted.ShouldBeInRange(800, 3900, "both verdicts must occur");
    }

    private static string RandomObject(Random random, int depth)
    {
        string[] names = ["id", "map", "anyMap", "byPattern", "closed", "list", "raw", "a", "b", "k1", "n", "x", "\\u0061", "\\u0072aw"];
        var members = Enumerable.Range(0, random.Next(4))
            .Select(_ => names[random.Next(names.Length)])
            .Select(name => $"\"{name}\":{RandomValue(random, name, depth)}");
        return "{" + string.Join(random.Next(2) == 0 ? "," : " , ", members) + "}";
    }

    private static string RandomValue(Random random, string name, int depth) => (name, depth > 0 ? random.Next(10) : 9) switch
    {
        ("id", _) => "\"\\u00e9\"",
        ("map", < 9) => random.Next(2) == 0 ? """{"a":"1"}""" : """{"a":"1","\u0061":"2"}""",
        ("list", < 9) => $"[{RandomObject(random, 0)},{{\"n\":1.0}}]",
        (_, < 6) => RandomObject(random, depth - 1),
        (_, < 8) => $"[{RandomObject(random, depth - 1)},1e2]",
        _ => random.Next(2) == 0 ? "-0.50" : "null",
    };

    // What a document says, whatever the order: each path with its value, as often as it comes.
    private static List<string> Tokens(byte[] utf8)
    {
        var tokens = new List<string>();
        using var document = JsonDocument.Parse(utf8);
        Add(document.RootElement, "");
        tokens.Sort(StringComparer.Ordinal);
        return tokens;

        void Add(JsonElement element, string path)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    tokens.Add(path + " {}");
                    foreach (var member in element.EnumerateObject())
                    {
                        Add(member.Value, path + "/" + member.Name);
                    }

                    break;
                case JsonValueKind.Array:
                    tokens.Add(path + " []");
                    foreach (var (item, i) in element.EnumerateArray().Select((item, i) => (item, i)))
                    {
                        Add(item, $"{path}/{i}");
                    }

                    break;
                case JsonValueKind.String:
                    tokens.Add(path + " " + element.GetString());
                    break;
                default:
                    tokens.Add(path + " " + element.GetRawText());
                    break;
            }
        }
    }
}
