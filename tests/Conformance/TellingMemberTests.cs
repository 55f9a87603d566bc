using System.Text;

namespace AgentEvents.Conformance;

/// <summary>Alternatives that many members tell apart: the one that is absent decides, wherever it stands among them.</summary>
public sealed class TellingMemberTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(140)]
    public void WhatIsAbsentDecidesWhereManyMembersTell(int shared)
    {
        var compiled = CompiledSuite.Compile([new SuiteCase("telling.json", "telling", Schema(shared), [])], withRemotes: false).Cases[0];

        Judge(Document(shared, "ab", ""), isValid: true);
        Judge(Document(shared, "ab", ",\"only\":1"), isValid: true);
        Judge(Document(shared, "ab", ",\"only\":\"1\""), isValid: false);
        Judge(Document(shared, "c", ""), isValid: true);
        Judge(Document(shared, "c", ",\"only\":1"), isValid: false);

        void Judge(string document, bool isValid)
        {
            var utf8 = Encoding.UTF8.GetBytes(document);
            compiled.FailFast!(utf8).ShouldBe(isValid, document);
            compiled.Collect!(utf8).IsValid.ShouldBe(isValid, document);
        }
    }

    // The first and the second are the same but for one member, which the first requires and the second forbids.
    private static string Schema(int shared) => $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Telling",
          "oneOf": [
            { "type": "object", "required": [ {{Names(shared)}}, "only" ], "properties": { {{Members(shared, "ab")}}, "only": { "type": "integer" } } },
            { "type": "object", "required": [ {{Names(shared)}} ], "properties": { {{Members(shared, "ab")}}, "only": false } },
            { "type": "object", "required": [ {{Names(shared)}} ], "properties": { {{Members(shared, "c")}}, "only": false } }
          ]
        }
        """;

    private static string Names(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"m{i}\""));

    private static string Members(int count, string value) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"m{i}\": {{ \"const\": \"{value}\" }}"));

    private static string Document(int count, string value, string rest) =>
        "{" + string.Join(",", Enumerable.Range(0, count).Select(i => $"\"m{i}\":\"{value}\"")) + rest + "}";
}
