using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>In a schema of somebody else's draft, names that do not get along in C# are no reason to refuse it.</summary>
public sealed class ForeignNameTests
{
    private const string Enumerations = """
        { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Plan", "type": "object", "properties": {
          "first": { "title": "Bucket", "type": "string", "enum": [ "day", "week" ] },
          "again": { "title": "Bucket", "type": "string", "enum": [ "day", "week" ] },
          "other": { "title": "Bucket", "type": "string", "enum": [ "litre", "pint" ] },
          "upper": { "title": "BUCKET", "type": "string", "enum": [ "red", "blue" ] },
          "checks": { "title": "PlanChecks", "type": "string", "enum": [ "one", "two" ] } } }
        """;

    [Fact]
    public void EnumerationsWithOneTitleCompileAndAreCalledAfterTheirMembers()
    {
        var run = GeneratorRun.SucceedsWithRemarks(SchemaText.Verbatim("plan.schema.json", Enumerations));
        var model = LoadedModel.Of(run, "Plan");

        model.IsValid("""{"first":"week","again":"day","other":"pint","upper":"red","checks":"two"}""").ShouldBeTrue();
        model.IsValid("""{"other":"day"}""").ShouldBeFalse();
        string.Join(", ", model.Shape).ShouldBe("First: PlanFirst?, Again: PlanAgain?, Other: PlanOther?, Upper: PlanUpper?, Checks: PlanChecks_2?");
    }

    [Fact]
    public void DefinitionsWhoseNamesDifferInCaseOnlyCompile() => GeneratorRun.SucceedsWithRawValues(SchemaText.Verbatim("plan.schema.json", """
        { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Plan", "type": "object",
          "properties": { "a": { "$ref": "#/definitions/BoltDef" }, "b": { "$ref": "#/definitions/Boltdef" } },
          "definitions": {
            "BoltDef": { "title": "BoltDef", "type": "object", "properties": { "x": { "type": "string" } } },
            "Boltdef": { "title": "Boltdef", "type": "object", "properties": { "y": { "type": "string" } } } } }
        """));
}
