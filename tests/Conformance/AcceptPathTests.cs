using System.Text;
using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Conformance;

/// <summary>
/// What the accept path says yes to is valid: <c>IsValid</c> asks it first, <c>Validate</c> never does, and both must say the same.
/// </summary>
public sealed class AcceptPathTests
{
    private const int MutationsOfEach = 400;
    private const int MutationsInTheSuite = 12;

    private static readonly (string Name, string Schema, string[] Documents)[] Cases =
    [
        (
            "members that the schema names and does not accept",
            """{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" }, "b": false, "": false, ",": { "type": "integer" } } }""",
            [
                """{"a":"x"}""", """{"a":"x","b":1}""", """{"a":"x","c":1}""", """{"a":"x","":1}""", """{"a":"x",",":"1"}""", """{"a":"x",",":1}""",
                """{ "a" : "x" , "," : "1" }""",
            ]),
        (
            "members that only a rule names",
            """{ "type": "object", "properties": { "k": { "type": "string" } }, "dependentRequired": { "a": ["b"], "k": ["a"] } }""",
            ["""{"a":1,"b":2}""", """{"a":1}""", """{"k":"x","a":1,"b":1}""", """{"k":"x","b":1}""", """{"b":1}""", """{}""", """{ }"""]),
        (
            "members that stand twice",
            """{ "type": "object", "properties": { "name": { "type": "string" }, "amount": { "type": "integer", "minimum": 0, "maximum": 9 } } }""",
            [
                """{"name":"x","amount":1}""", """{"name":"x","name":"y"}""", """{"other":1,"other":2}""", """{"other":1,"another":2}""",
                """{"amount":1,"amount":2}""", """{"name":5}""", """{"n\u0061me":5}""",
            ]),
        (
            "closed, in the order of the schema",
            """{ "type": "object", "required": ["b"], "additionalProperties": false, "properties": { "a": { "type": "string", "maxLength": 3 }, "b": { "type": "integer" }, "c": { "type": ["boolean", "null"] }, "d": { "type": "string" }, "e": { "const": "x" } } }""",
            [
                """{"a":"xyz","b":12,"c":null,"d":"é","e":"x"}""", """{"b":1}""", """{"b":1,"d":"x"}""", """{"a":"1","b":1,"e":"x"}""",
                """{"b":01}""", """{"b":-0}""", """{"b":1.0}""", """{"b":12345678901234567890}""", """{"b":1,"d":"\ud83d\ude00"}""",
                """{"b":1,"d":"x","e":"y"}""", """{"c":true,"b":1}""",
            ]),
        (
            "everything optional",
            """{ "type": "object", "additionalProperties": false, "properties": { "a": { "type": "integer" }, "b": { "type": "string" }, "c": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 2 } } }""",
            [
                """{}""", """{ }""", """{"a":1}""", """{"b":"x"}""", """{"a":1,"b":"x","c":["x","y"]}""", """{"c":[]}""", """{"c":["x","y","z"]}""",
                """{ "a" : 1 , "c" : [ "x" , "y" ] }""", """{,"a":1}""",
            ]),
        (
            "told apart by the first member",
            """
            { "oneOf": [
              { "type": "object", "required": ["t"], "additionalProperties": false, "properties": { "t": { "const": "one" }, "v": { "type": "integer" } } },
              { "type": "object", "required": ["t", "w"], "additionalProperties": false, "properties": { "t": { "const": "two" }, "w": { "type": "array", "items": { "type": "number" } } } } ] }
            """,
            [
                """{"t":"one"}""", """{"t":"one","v":3}""", """{"t":"two","w":[1,2.5,-1e3]}""", """{"t":"two"}""", """{"t":"one","w":[]}""",
                """{ "t": "two", "w": [ ] }""", """{"w":[],"t":"two"}""",
            ]),
        (
            "told apart by what is there, one alternative by its validator",
            """
            { "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"], "oneOf": [
              { "required": ["a"], "properties": { "a": { "type": "string", "pattern": "^(?=x)(a|x)+$" }, "b": false, "c": false } },
              { "required": ["b"], "properties": { "b": { "oneOf": [ { "type": "object", "required": ["p"], "properties": { "p": { "const": 1 } } }, { "type": "object", "required": ["q"], "properties": { "p": false } } ] }, "a": false, "c": false } },
              { "required": ["c"], "properties": { "c": { "type": "boolean" }, "a": false, "b": false } } ] }
            """,
            [
                """{"id":"1","a":"xa"}""", """{"id":"1","b":{"p":1}}""", """{"b":{"q":2},"id":"1"}""", """{"id":"1","c":true,"more":[{}]}""",
                """{"id":"1","b":{"p":1},"c":true}""", """{"id":"1"}""",
            ]),
        (
            "members that are only required",
            """{ "type": "object", "required": ["a", "k"], "properties": { "k": { "type": "string" } } }""",
            ["""{"a":7,"k":"x"}""", """{"k":"x","a":[1],"b":2}""", """{"k":"x"}""", """{"a":7}"""]),
        (
            "all but some",
            """{ "type": "object", "required": ["e"], "properties": { "e": { "type": "string", "not": { "enum": ["x", "y"] } }, "longName": { "enum": ["alpha", "beta"] } } }""",
            [
                """{"e":"z","longName":"beta"}""",
                """{"e":"x"}""",
                """{"longName":"gamma","e":"z"}""",
                """{"e":"z","longName":"alpha","longNome":1}""",
            ]),
        (
            "itself",
            """{ "$id": "https://a.example/tree", "type": "object", "additionalProperties": false, "required": ["v"], "properties": { "v": { "type": "integer" }, "left": { "$ref": "#" }, "any": true } }""",
            [
                """{"v":1}""", """{"v":1,"left":{"v":2,"left":{"v":3}}}""", """{"v":1,"left":{}}""", """{"v":1,"any":[{"a":[1,null]}]}""",
                """{"v":1,"any":[{"a":1,"a":2}]}""",
            ]),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void BothWaysSayTheSameOfADocumentAndOfWhatIsNearlyIt(string name)
    {
        var (_, schema, documents) = Cases.Single(c => c.Name == name);
        var titled = "{ \"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"Root\", " + schema.TrimStart()[1..];
        var compiled = CompiledSuite.Compile([new SuiteCase("path.json", "path", titled, [])], withRemotes: false).Cases[0];
        var seeds = documents.Select(Encoding.UTF8.GetBytes).ToArray();
        var random = new Random(16);
        var verdicts = seeds.Concat(Enumerable.Range(0, MutationsOfEach).Select(_ => Mutation.Of(seeds, random)))
            .Select(d => Verdict(compiled, d, name)).ToArray();

        verdicts.ShouldContain(true);
        verdicts.ShouldContain(false);
    }

    [Fact]
    public void BothWaysSayTheSameOfDocumentsThatAreNearlyThoseOfTheSuite()
    {
        var valid = 0;
        var all = 0;
        var random = new Random(17);
        foreach (var compiled in SuiteFolder.Files.SelectMany(SuiteBatches.Of).Where(c => c.FailFast is not null && c.Case.Tests.Count > 0))
        {
            var seeds = compiled.Case.Tests.Select(t => t.Data).ToArray();
            for (var i = 0; i < MutationsInTheSuite; i++)
            {
                all++;
                valid += Verdict(compiled, Mutation.Of(seeds, random), compiled.Case.Description) ? 1 : 0;
            }
        }

        ((double)valid / all).ShouldBeInRange(0.05, 0.9);
    }

    private static bool Verdict(CompiledCase compiled, byte[] document, string name)
    {
        var isValid = compiled.FailFast!(document);
        isValid.ShouldBe(compiled.Collect!(document).IsValid, $"{name}: {Encoding.UTF8.GetString(document)}");
        if (isValid)
        {
            RawJson.Parse(compiled.Rewrite!(document)).ShouldBe(RawJson.Parse(document), $"{name}: {Encoding.UTF8.GetString(document)}");
        }

        return isValid;
    }
}
