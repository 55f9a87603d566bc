using System.Text.Json.Nodes;
using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.StandIn;

namespace AgentEvents.Cli.Tests;

/// <summary>
/// Contracts follow from a folder: its providers are written, served and verified, and nothing is known of them but what stands there.
/// </summary>
[NeedsPactCore]
public sealed class PactCommandTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "FourthProvider", "schemas");

    private readonly TemporaryFolder _pacts = new();
    private readonly TemporaryFolder _copy = new();

    public void Dispose()
    {
        _pacts.Dispose();
        _copy.Dispose();
    }

    [Fact]
    public async Task AFolderIsWrittenAndTheStandInHonoursIt()
    {
        var written = Tool.Run("pact", "--schemas", Folder, "--output", _pacts.Root);

        written.ExitCode.ShouldBe(0, written.Error);
        written.OutputLines.Select(line => Path.GetFileName(line.Split(": ")[0])).ShouldBe(
            ["agent-events-boreal.json", "agent-events-boreal-webhooks.json", "agent-events-cirrus.json"]);
        var boreal = Interactions("agent-events-boreal.json");
        boreal.Select(i => (string)i!["description"]!).ShouldBeUnique();
        boreal.ShouldContain(i => (string)i!["description"]! == "showActivity paused: service-unavailable" && (int)i["response"]!["status"]! == 503);
        boreal.ShouldContain(i => (string)i!["request"]!["path"]! == "/v2/agents/my-agent-id/activity/rcs%3A+46555123456");
        Interactions("agent-events-boreal-webhooks.json").Count.ShouldBe(3);

        var console = new CommandConsole(Stream.Null, TextWriter.Null, TextWriter.Null);
        await using var server = await StandInServer.StartAsync(
            new StandInOptions { Providers = ProviderFolder.OpenProviders(Folder, console) },
            TestContext.Current.CancellationToken);
        var verified = Tool.Run(
            "verify", "--schemas", Folder, "--provider", "all", "--pact", _pacts.Root, "--base-url", server.BaseAddress.AbsoluteUri,
            "--state-url", new Uri(server.BaseAddress, ProviderStates.Path).AbsoluteUri);
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Error);
        verified.Output.ShouldEndWith($"{boreal.Count + Interactions("agent-events-cirrus.json").Count} interactions, all honoured\n");
    }

    [Fact]
    public void WrittenTwiceTheFilesAreTheSame()
    {
        Tool.Run("pact", "--provider", "kaleyra", "--output", _pacts.Root).ExitCode.ShouldBe(0);
        var first = File.ReadAllText(_pacts.PathOf("agent-events-kaleyra.json"));
        Tool.Run("pact", "--provider", "kaleyra", "--output", _pacts.Root).ExitCode.ShouldBe(0);

        File.ReadAllText(_pacts.PathOf("agent-events-kaleyra.json")).ShouldBe(first);
    }

    [Theory]
    [InlineData(
        "\"examples\": {\n                \"seen\": { \"value\": { \"recipients\"",
        "\"x-examples\": {\n                \"seen\": { \"value\": { \"recipients\"",
        "the request of markMessage has no example; write \"examples\" beside its \"schema\", each with \"value\" or \"externalValue\"")]
    [InlineData("\"mark\": \"SEEN\"", "\"mark\": \"FOUND\"", "the example for the request of markMessage is refused by its schema: /body/mark: ")]
    [InlineData(
        "\"example\": \"ACME42\"",
        "\"x-example\": \"ACME42\"",
        "the parameter Boreal-Account of markMessage has no example; write \"example\" beside ")]
    [InlineData("\"value\": { \"status\": \"503\"", "\"value\": { \"status\": 503", "is refused by its schema: /status: ")]
    [InlineData(
        "\"signal\": \"COMPOSING\"",
        "\"signals\": \"COMPOSING\"",
        "the example for the webhook receiveUserSignal is refused by its schema: ")]
    [InlineData(
        "\"busy\": { \"value\"",
        "\"busy\": { \"externalValue\": \"examples/busy.json\", \"x-value\"",
        "the example 'busy' is in 'examples/busy.json', which is missing; ")]
    public void WhatIsMissingOrWrongIsToldWithFileAndLine(string old, string now, string told)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "boreal")))
        {
            File.WriteAllText(_copy.PathOf(Path.GetFileName(file)), File.ReadAllText(file).Replace("\r\n", "\n").Replace(old, now));
        }

        var run = Tool.Run("pact", "--schemas", _copy.Root, "--output", _pacts.Root);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem()
            .ShouldMatch($@"^agent-events: {System.Text.RegularExpressions.Regex.Escape(_copy.Root)}.*\.json\(\d+\): ");
        run.ErrorLines[0].ShouldContain(told);
        Directory.GetFiles(_pacts.Root).ShouldBeEmpty();
    }

    [Fact]
    public void AConditionThatIsNoneIsToldWithFileAndLine()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "boreal")))
        {
            File.WriteAllText(
                _copy.PathOf(Path.GetFileName(file)),
                File.ReadAllText(file).Replace("\"x-when\": \"service-unavailable\"", "\"x-when\": \"busy\"", StringComparison.Ordinal));
        }

        var run = Tool.Run("serve", "--schemas", _copy.Root);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("'busy' is no condition of x-when; write one of not-found, ");
        run.Error.ShouldContain("openapi.json:270:19: ");
    }

    [Fact]
    public void AProviderThatIsNoneIsRefused() =>
        Tool.Run("pact", "--provider", "sinhc", "--output", _pacts.Root).ErrorLines.ShouldHaveSingleItem().ShouldContain("Did you mean 'sinch'?");

    private JsonArray Interactions(string file) =>
        JsonNode.Parse(File.ReadAllText(_pacts.PathOf(file)))!["interactions"]!.AsArray();
}
