namespace AgentEvents.Snapshots;

/// <summary>The exact C# that each emitter writes, on schemas that have one of everything, and on one of ours.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly Lazy<GeneratorRun> Door =
        new(() => GeneratorRun.Of(Path.Combine(ProjectFolder.Path, "Schemas", "door.schema.json"), "door.schema.json", "Example"));

    private static readonly Lazy<GeneratorRun> Frame =
        new(() => GeneratorRun.Of(Path.Combine(ProjectFolder.Path, "Schemas", "frame.schema.json"), "frame.schema.json", "Example"));

    private static readonly Lazy<GeneratorRun> Sinch = new(() =>
        GeneratorRun.Of(Path.Combine(ProjectFolder.Schemas, "sinch", "agent-event.schema.json"), "sinch/agent-event.schema.json", "Example"));

    private static readonly Lazy<GeneratorRun> Kaleyra = new(() => GeneratorRun.Of(
        [.. new[]
        {
            "canonical/outbound-event.schema.json",
            "kaleyra/event-response.schema.json",
            "kaleyra/openapi.json",
            "kaleyra/typing-request.schema.json",
        }.Select(path => (Path.Combine(ProjectFolder.Schemas, path), path))],
        "Example"));

    [Theory]
    [InlineData("KaleyraConnection")]
    [InlineData("KaleyraCredentials")]
    [InlineData("KaleyraRequest")]
    [InlineData("KaleyraServers")]
    [InlineData("SendTypingIndicatorRequest")]
    [InlineData("SendTypingIndicatorRequest.Http")]
    [InlineData("SendTypingIndicatorRequest.Mapping")]
    [InlineData("SendTypingIndicatorResponse")]
    public Task TheKaleyraOperationBecomesThis(string type) =>
        Snapshot.Verify(Generated(Kaleyra.Value, $"AgentEvents.Models.Kaleyra.{type}.g.cs"), "cs", type);

    [Theory]
    [InlineData("Record", "Example.Door.g.cs")]
    [InlineData("ModelApi", "Example.Door.Json.g.cs")]
    [InlineData("Union", "Example.Lock.g.cs")]
    [InlineData("UnionCase", "Example.CodeLock.g.cs")]
    [InlineData("Wrapper", "Example.HingeNames.g.cs")]
    [InlineData("Enumeration", "Example.DoorColour.g.cs")]
    [InlineData("Checks", "Example.DoorChecks.g.cs")]
    public Task EachEmitterWritesThis(string emitter, string file) => Snapshot.Verify(Generated(Door.Value, file), "cs", emitter);

    [Theory]
    [InlineData("Corner")]
    [InlineData("Corner.Json")]
    [InlineData("Finish.Json")]
    [InlineData("FinishText")]
    [InlineData("FrameChecks")]
    public Task TuplesAndAlternativesBecomeThis(string type) => Snapshot.Verify(Generated(Frame.Value, $"Example.{type}.g.cs"), "cs", type);

    [Theory]
    [InlineData("AgentEvent")]
    [InlineData("AgentEvent.Json")]
    [InlineData("AgentEventChecks")]
    [InlineData("AgentEventDetail")]
    public Task TheSinchAgentEventBecomesThis(string type) =>
        Snapshot.Verify(Generated(Sinch.Value, $"AgentEvents.Models.Sinch.{type}.g.cs"), "cs", type);

    [Fact]
    public void WhatIsPinnedCompilesWithoutAWarning()
    {
        Door.Value.Diagnostics.ShouldBeEmpty();
        Frame.Value.Diagnostics.ShouldBeEmpty();
        Sinch.Value.Diagnostics.ShouldBeEmpty();
        Kaleyra.Value.Diagnostics.ShouldBeEmpty();
    }

    private static string Generated(GeneratorRun run, string file)
    {
        run.Files.Keys.ShouldContain(file, $"generated: {string.Join(", ", run.Files.Keys)}; diagnostics: {string.Join("\n", run.Diagnostics)}");
        return run.Files[file].ReplaceLineEndings("\n");
    }
}
