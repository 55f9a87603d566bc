using System.Text;

namespace AgentEvents.Conformance;

/// <summary>What a document must not be able to do to a validator, whatever the schema is.</summary>
public sealed class HostileDocumentTests
{
    [Fact]
    public async Task ADeepDocumentThatIsWrongAtTheBottomCostsNoPowerOfItsDepth()
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

        var judged = Task.Run(() => (compiled.FailFast!(document), compiled.FailFast(valid), compiled.Collect!(document).IsValid), TestContext.Current.CancellationToken);

        (await judged.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBe((false, true, false));
    }
}
