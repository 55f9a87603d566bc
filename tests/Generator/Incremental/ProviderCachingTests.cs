using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Incremental;

/// <summary>OpenAPI documents and canonical events: an edit reaches the operations and mappers that it concerns.</summary>
public sealed class ProviderCachingTests
{
    private static readonly string[] Providers = [".Sinch.", ".Google.", ".Kaleyra."];

    private static readonly string[] Mapped = ["Sinch.SendAgentEventRequest", "Google.CreateAgentEventRequest", "Kaleyra.SendTypingIndicatorRequest"];

    private static IncrementalRun AfterEditing(string name, string old, string replacement)
    {
        var schema = Repository.Schemas.Single(s => s.Name == name);
        var text = schema.Text.Replace(old, replacement, StringComparison.Ordinal);
        text.ShouldNotBe(schema.Text);
        return IncrementalRun.After(Repository.Schemas, driver => driver.ReplaceAdditionalText(schema, SchemaText.Verbatim(name, text)));
    }

    [Theory]
    [InlineData("sinch", ".Sinch.")]
    [InlineData("google", ".Google.")]
    [InlineData("kaleyra", ".Kaleyra.")]
    public void EditingTheOperationsOfOneProviderLeavesTheOthersCached(string provider, string written)
    {
        var run = AfterEditing(provider + "/openapi.json", "\"summary\": \"", "\"summary\": \"Edited. ");
        run.WrittenAnew.ShouldNotBeEmpty();
        run.WrittenAnew.ShouldAllBe(name => name.Contains(written, StringComparison.Ordinal));
        foreach (var other in Providers.Where(o => o != written))
        {
            run.Kept.ShouldContain(name => name.Contains(other, StringComparison.Ordinal) && name.Contains("Request", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void EditingTheCanonicalEventsWritesTheMappersOfAllProvidersAnew()
    {
        var run = AfterEditing(
            "canonical/outbound-event.schema.json",
            "\"agent\": {",
            "\"campaign\": { \"description\": \"New.\", \"type\": \"string\" }, \"agent\": {");
        foreach (var request in Mapped)
        {
            run.WrittenAnew.ShouldContain($"AgentEvents.Models.{request}.Mapping.g.cs");
            run.Sources.Single(s => s.HintName == $"AgentEvents.Models.{request}.Mapping.g.cs").SourceText
                .ToString()
                .ShouldContain("notes.Lose(\"campaign\"");
        }

        run.Kept.ShouldContain("AgentEvents.Models.Google.UserEvent.Mapping.g.cs", "What is mapped to other canonical events is kept.");
        run.Kept.ShouldContain("AgentEvents.Models.Sinch.AgentEvent.g.cs", "What is not mapped is kept.");
    }

    [Fact]
    public void WhiteSpaceInAnOpenApiDocumentWritesNothingAnew() =>
        AfterEditing("google/openapi.json", "\n", "\n ").WrittenAnew.ShouldBeEmpty();
}
