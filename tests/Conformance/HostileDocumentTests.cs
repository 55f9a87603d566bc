using System.Text;

namespace AgentEvents.Conformance;

/// <summary>What a document must not be able to do to a validator, whatever the schema is.</summary>
public sealed class HostileDocumentTests
{
    [Fact]
    public void ADeepDocumentThatIsWrongAtTheBottomCostsNoPowerOfItsDepth()
    {
        // The member "a" makes the first branch likely on every level; only the end of each object tells for certain.
        const string schema = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$ref": "#/$defs/Node",
              "$defs": {
                "Node": {
                  "type": "object",
                  "oneOf": [
                    { "required": ["a"], "properties": { "a": { "$ref": "#/$defs/Node" }, "tag": false } },
                    { "required": ["tag"], "properties": { "a": { "$ref": "#/$defs/Node" }, "tag": { "const": "t" } } }
                  ]
                }
              }
            }
            """;
        const int depth = 60;
        var document = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "{}" + new string('}', depth));
        var valid = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "{\"tag\":\"t\"}" + new string('}', depth));
        var compiled = CompiledSuite.Compile([new SuiteCase("deep.json", "deep", schema, [])], withRemotes: false).Cases[0];

        compiled.FailFast!(document).ShouldBeFalse();
        compiled.FailFast(valid).ShouldBeTrue();
        compiled.Collect!(document).Violations.ShouldNotContain(v => v.Keyword == "json-limit");
    }
}
