using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;
using static AgentEvents.Generator.SchemaGenerator;

namespace AgentEvents.Generator.Tests.Incremental;

/// <summary>A compiler runs the generator at every key stroke: what a change does not concern must be kept.</summary>
public sealed class CachingTests
{
    private static readonly SchemaText Shared = (
        "b.schema.json",
        """{ "title": "Shared", "type": "object", "properties": { "to": { "type": "string", "pattern": "^[0-9]+$" } } }""");
    private static readonly SchemaText User = (
        "a.schema.json",
        """{ "title": "User", "type": "object", "properties": { "shared": { "$ref": "b.schema.json" } } }""");
    private static readonly SchemaText Indirect = (
        "d.schema.json",
        """{ "title": "Indirect", "type": "object", "properties": { "user": { "$ref": "a.schema.json" } } }""");
    private static readonly SchemaText Other = (
        "c.schema.json",
        """{ "title": "Other", "type": "object", "properties": { "x": { "type": "integer" } } }""");

    [Fact]
    public void AnUnrelatedEditOfTheProgramRunsNothing()
    {
        var run = IncrementalRun.After(Repository.Schemas, static driver => driver, program: "class Program { int _edited; }");
        run.ShouldHaveKeptEverythingAfter();
        run.Kept.Count().ShouldBeGreaterThan(Repository.Schemas.Count);
    }

    [Fact]
    public void ReadingAnIdenticalFileAgainRunsNothingAfterReading()
    {
        var schema = Repository.Schemas[0];
        var run = IncrementalRun.After(
            Repository.Schemas,
            driver => driver.ReplaceAdditionalText(schema, SchemaText.Verbatim(schema.Name, schema.Text)));
        run.ShouldHaveKeptEverythingAfter();
    }

    [Fact]
    public void EditingOneProviderLeavesTheOthersCached()
    {
        var schema = Repository.Schemas.Single(static s => s.Name == "kaleyra/typing-request.schema.json");
        var edited = Edited(schema, "\"description\": \"", "\"description\": \"Edited. ");
        var run = IncrementalRun.After(Repository.Schemas, driver => driver.ReplaceAdditionalText(schema, edited));
        run.WrittenAnew.ShouldNotBeEmpty();
        run.WrittenAnew.ShouldAllBe(static name => name.Contains(".Kaleyra.", StringComparison.Ordinal));
        run.Kept.ShouldContain(static name => name.Contains(".Sinch.", StringComparison.Ordinal));
        run.Kept.ShouldContain(static name => name.Contains(".Google.", StringComparison.Ordinal));
    }

    [Fact]
    public void EditingAFileThatOthersReferToWritesItsUsersAnew()
    {
        var run = IncrementalRun.After(
            [Shared, User, Other, Indirect],
            static driver => driver.ReplaceAdditionalText(Shared, Edited(Shared, "^[0-9]+$", "^[a-z]+$")));
        run.WrittenAnew.ShouldContain("Acme.Events.Shared.g.cs");
        run.Reasons(Steps.Bundling).Count(IncrementalRun.IsKept).ShouldBe(1, "Only the file that does not come to the edited one is left alone.");
        run.Kept.ShouldContain("Acme.Events.Other.g.cs");
        run.WrittenAnew.ShouldNotContain("Acme.Events.Other.g.cs");
    }

    [Fact]
    public void RenamingWhatOthersReferToWritesItsUsersAnew()
    {
        var run = IncrementalRun.After(
            [Shared, User, Other],
            static driver => driver.ReplaceAdditionalText(Shared, Edited(Shared, "\"Shared\"", "\"Renamed\"")));
        run.WrittenAnew.ShouldContain("Acme.Events.User.g.cs");
        run.Sources.Single(static s => s.HintName == "Acme.Events.User.g.cs").SourceText
            .ToString()
            .ShouldContain("global::Acme.Events.Renamed? Shared");
    }

    [Theory]
    [InlineData("\n", "\n\n    ")]
    [InlineData("\",\n", "\" ,\t\n")]
    [InlineData("\"type\": \"object\"", "\"x-remark\": \"Nobody reads this.\", \"type\": \"object\"")]
    public void WhiteSpaceAndCommentsOfASchemaWriteNothingAnew(string old, string replacement)
    {
        foreach (var schema in Repository.Schemas.Where(s => s.Text.Contains(old, StringComparison.Ordinal)))
        {
            var edited = Edited(schema, old, replacement);
            var run = IncrementalRun.After(Repository.Schemas, driver => driver.ReplaceAdditionalText(schema, edited));
            run.Reasons(Steps.Reading).ShouldContain(IncrementalStepRunReason.Modified);
            run.Reasons(Steps.Specs).ShouldAllBe(static r => IncrementalRun.IsKept(r), "A specification that is not equal to itself: " + schema.Name);
            run.Reasons(Steps.Emit).ShouldAllBe(static r => IncrementalRun.IsKept(r), schema.Name);
        }
    }

    [Fact]
    public void AddingAFileLeavesTheOthersCached()
    {
        var run = IncrementalRun.After([Shared, User], static driver => driver.AddAdditionalTexts([Other]));
        run.WrittenAnew.ShouldAllBe(static name => name.StartsWith("Acme.Events.Other", StringComparison.Ordinal));
        run.WrittenAnew.ShouldNotBeEmpty();
        run.Kept.ShouldContain("Acme.Events.User.g.cs");
    }

    [Fact]
    public void RemovingAFileLeavesTheOthersCached()
    {
        var run = IncrementalRun.After([Shared, User, Other], static driver => driver.RemoveAdditionalTexts([Other]));
        run.WrittenAnew.ShouldBeEmpty();
        run.Sources.Select(static s => s.HintName).ShouldNotContain("Acme.Events.Other.g.cs");
    }

    [Fact]
    public void BreakingOneFileLeavesTheOthersCachedAndMendingItBringsItsCodeBack()
    {
        SchemaText broken = ("c.schema.json", "{ ");
        var run = IncrementalRun.After([Shared, User, Other], driver => driver.ReplaceAdditionalText(Other, broken));
        run.WrittenAnew.ShouldBe(
            ["Acme.Events.C.g.cs", "Acme.Events.C.Json.g.cs", "Acme.Events.CChecks.Schemas.g.cs", "Acme.Events.CChecks.g.cs"],
            ignoreOrder: true,
            "A file of which nothing is left has the type of its root.");
        run.Kept.ShouldContain("Acme.Events.User.g.cs");
        var mended = IncrementalRun.After([Shared, User, broken], driver => driver.ReplaceAdditionalText(broken, Other));
        mended.WrittenAnew.ShouldContain("Acme.Events.Other.g.cs");
        mended.Kept.ShouldContain("Acme.Events.User.g.cs");
    }

    [Fact]
    public void FilesThatAreNoSchemasAreNotLookedAt()
    {
        SchemaText text = ("notes.json", "{ this is no JSON");
        IncrementalRun.After([Shared], driver => driver.AddAdditionalTexts([text])).Reasons(Steps.Reading).Count.ShouldBe(1);
    }

    private static SchemaText Edited(SchemaText schema, string old, string replacement)
    {
        var text = schema.Text.Replace(old, replacement, StringComparison.Ordinal);
        text.ShouldNotBe(schema.Text);
        return SchemaText.Verbatim(schema.Name, text);
    }
}
