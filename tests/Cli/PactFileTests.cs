using System.Text;
using System.Xml.Linq;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>What <c>verify</c> makes of pact files as they lie about: cut off, pending, of other versions.</summary>
public sealed class PactFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Broken => new()
    {
        { RunningStandIn.SinchPact()[..400], "ends too early, has a member twice, or is broken (line " },
        { "", "ends too early" },
        {
            RunningStandIn.SinchPact().Replace("{\"consumer\"", "{\"consumer\":{\"name\":\"x\"},\"consumer\"", StringComparison.Ordinal),
            "has a member twice"
        },
        {
            RunningStandIn.SinchPact().Replace("3.0.0", "5.0", StringComparison.Ordinal),
            "names version 5.0 of the Pact specification; verified are 1 to 4"
        },
        {
            RunningStandIn.SinchPact().Replace("\"provider\":{\"name\":\"sinch\"}", "\"provider\":{}", StringComparison.Ordinal),
            "has no 'provider' with a 'name'"
        },
        { """{"consumer":{"name":"a"},"provider":{"name":"sinch"}}""", "has neither 'interactions' nor 'messages'" },
        { """{"consumer":{"name":"a"},"provider":{"name":"sinch"},"interactions":{}}""", "has 'interactions' that are no array" },
        { """{"consumer":{"name":"a"},"provider":{"name":"sinch"},"interactions":[{"description":"x","request":{}}]}""", "has an interaction without "
            + "'description', 'request' or 'response'" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task OneBrokenPactInAFolderIsNamedAndNothingIsVerified(string pact, string reason)
    {
        await using var provider = await RunningStandIn.StartAsync();
        _folder.Write("a/good.json", RunningStandIn.SinchPact());
        var broken = _folder.Write("a/broken.json", pact);

        var run = Verify(provider, _folder.PathOf("a"));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"agent-events: {broken}: ");
        run.Error.ShouldContain(reason);
        provider.Server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsNoUtf8OrCannotBeOpenedIsNamed()
    {
        await using var provider = await RunningStandIn.StartAsync();
        var wide = _folder.Write("wide/x.json", Encoding.Unicode.GetBytes(RunningStandIn.SinchPact()));
        _folder.Write("link/good.json", RunningStandIn.SinchPact());
        var link = _folder.PathOf("link/gone.json");
        File.CreateSymbolicLink(link, _folder.PathOf("nowhere"));

        Verify(provider, _folder.PathOf("wide")).Error.ShouldContain($"{wide}: is text in UTF-16, and JSON is UTF-8");
        var run = Verify(provider, _folder.PathOf("link"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain($"{link}: is a link to something that does not exist");
    }

    [Fact]
    public async Task AByteOrderMarkIsReadAndWhatIsNoPactIsLeftOutAndSaid()
    {
        await using var provider = await RunningStandIn.StartAsync();
        _folder.Write("marked.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(RunningStandIn.SinchPact())]);
        var other = _folder.Write("package.json", """{"name":"x","version":"1.0.0"}""");
        Directory.CreateDirectory(_folder.PathOf("folder.json"));

        var run = Verify(provider, _folder.Root);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.ErrorLines.ShouldBe([$"agent-events: {other}: is no pact and left out"]);
        run.Output.ShouldEndWith("2 interactions, all honoured\n");
    }

    [Fact]
    public async Task AFolderWithoutPactsIsAnError()
    {
        await using var provider = await RunningStandIn.StartAsync();
        Directory.CreateDirectory(_folder.PathOf("empty"));

        Verify(provider, _folder.PathOf("empty")).ErrorLines.ShouldHaveSingleItem().ShouldContain("empty: holds no pact");
    }

    /// <summary>Each version says states and bodies in its own way.</summary>
    [Theory]
    [InlineData("1.0.0", """ "provider_state":"the agent is not known", """)]
    [InlineData("2.0.0", """ "providerState":"the agent is not known", """)]
    [InlineData("3.0.0", """ "providerStates":[{"name":"the agent is not known"}], """)]
    public async Task TheOlderVersionsOfTheSpecificationAreVerified(string version, string state)
    {
        await using var provider = await RunningStandIn.StartAsync();
        var pact = _folder.Write("old.json", $$$$$$"""
            {"consumer":{"name":"a"},"provider":{"name":"sinch"},"interactions":[{"description":"an unknown agent",{{{{{{state}}}}}}
             "request":{"method":"POST","path":"/rcs/v1/a/events","headers":{"Content-Type":"application/json"},"body":{"to":"46555123456","event":{"type":"agent_composing"}}},
             "response":{"status":404}}],"metadata":{"pactSpecification":{"version":"{{{{{{version}}}}}}"}}}
            """);

        var run = Verify(provider, pact);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldStartWith("sinch: an unknown agent: honoured\n");
    }

    [Fact]
    public async Task ABrokenPendingInteractionCountsUnlessItMayBeBroken()
    {
        await using var provider = await RunningStandIn.StartAsync();
        var pact = Pending();

        var strict = Verify(provider, pact);
        strict.ExitCode.ShouldBe(1);
        strict.OutputLines.ShouldBe([
            "sinch: a typing event: honoured",
            "sinch: an unknown agent (pending): status: expected 410, found 404",
            "2 interactions, 1 broken",
        ]);

        var lenient = Verify(provider, pact, "--enable-pending");
        lenient.ExitCode.ShouldBe(0);
        lenient.OutputLines[^1].ShouldBe("2 interactions, 1 broken; 1 of these pending, which may be");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("junit")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task EveryReportListsABrokenPendingInteractionAsBoth(string format)
    {
        await using var provider = await RunningStandIn.StartAsync();

        var run = Verify(provider, Pending(), "--enable-pending", "--report", format);

        run.ExitCode.ShouldBe(0, run.Error);
        var report = run.Output.Replace("\\", "", StringComparison.Ordinal);
        report.ShouldContain("sinch: an unknown agent (pending)");
        report.ShouldContain("expected 410, found 404");
        if (format == "junit")
        {
            var suites = XDocument.Parse(run.Output).Root!;
            suites.Attribute("failures")!.Value.ShouldBe("0");
            suites.Descendants("skipped").ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task GitHubIsWarnedOfABrokenPendingInteraction()
    {
        await using var provider = await RunningStandIn.StartAsync();

        var run = Tool.RunIn(new ToolEnvironment { GitHubActions = true }, Stream.Null, Arguments(provider, Pending(), "--enable-pending"));

        run.OutputLines.ShouldContain("::warning title=status::sinch: an unknown agent (pending): expected 410, found 404");
    }

    private static string[] Arguments(RunningStandIn provider, string pact, params string[] more) =>
        [
            "verify", "--provider", "sinch", "--base-url", provider.Url, "--state-url", provider.StateUrl, "--pact", pact, "--header",
            RunningStandIn.Credentials, .. more,
        ];

    private static ToolRun Verify(RunningStandIn provider, string pact, params string[] more) => Tool.Run(Arguments(provider, pact, more));

    private string Pending() => _folder.Write("pending.json", RunningStandIn.SinchPact(status: 410)
        .Replace("{\"description\":\"an unknown agent\"", "{\"description\":\"an unknown agent\",\"pending\":true", StringComparison.Ordinal));
}
