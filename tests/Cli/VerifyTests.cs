using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Cli.Verification;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Models.Http;
using AgentEvents.StandIn;

namespace AgentEvents.Cli.Tests;

/// <summary>The <c>verify</c> command, against stand-ins on the loopback.</summary>
[NeedsPactCore]
public sealed class VerifyTests : IDisposable
{
    private const string Secret = "s3cret-4711";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AProviderThatHonoursItsContractIsGood()
    {
        await using var provider = await RunningStandIn.StartAsync();

        var run = Verify(provider, RunningStandIn.SinchPact());

        run.Error.ShouldBeEmpty();
        run.OutputLines.ShouldBe(["sinch: a typing event: honoured", "sinch: an unknown agent: honoured", "2 interactions, all honoured"]);
        run.ExitCode.ShouldBe(0);
        provider.Server.Received.Count.ShouldBe(2);
    }

    /// <summary>The contracts that come with the tool, with the stand-in's made-up accounts.</summary>
    [Theory]
    [InlineData("sinch", RunningStandIn.Credentials)]
    [InlineData("google", "Authorization: Bearer google-token")]
    [InlineData("kaleyra", "Authorization: Basic a2FsZXlyYS11c2VyOmthbGV5cmEtcGFzc3dvcmQ=", "api-key: kaleyra-key")]
    public async Task TheStandInHonoursTheContractsThatComeWithTheTool(string provider, params string[] headers)
    {
        await using var standIn = await RunningStandIn.StartAsync();

        var run = Tool.Run([
            "verify",
            "--provider",
            provider,
            "--base-url",
            standIn.Url,
            "--state-url",
            standIn.StateUrl,
            .. headers.SelectMany(h => new[] { "--header", h }),
        ]);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldEndWith(", all honoured\n");
        standIn.Server.Received.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task ABrokenContractIsAFindingForEachDifference()
    {
        await using var provider = await RunningStandIn.StartAsync();

        var run = Verify(provider, RunningStandIn.SinchPact(status: 410), "--report", "json");

        run.ExitCode.ShouldBe(1, run.Error);
        using var report = JsonDocument.Parse(run.Output);
        var broken = report.RootElement.GetProperty("subjects").EnumerateArray().Single(s => s.GetProperty("bad").GetInt32() > 0);
        broken.GetProperty("name").GetString().ShouldBe("sinch: an unknown agent");
        broken.GetProperty("findings").EnumerateArray().Single().GetProperty("rule").GetString().ShouldBe("status");
    }

    [Fact]
    public async Task StatusesAreAlwaysShownAndWhatTheProviderSentOnlyIfAskedFor()
    {
        await using var provider = await RunningStandIn.StartAsync();

        Verify(provider, RunningStandIn.SinchPact(status: 410)).OutputLines.ShouldContain("sinch: an unknown agent: status: expected 410, found 404");
        Verify(provider, RunningStandIn.SinchPact(status: 410), "--show-values").Output.ShouldContain("[expected 410 but was 404]");
    }

    [Fact]
    public async Task AnUnknownStateCouldNotBeVerifiedAndOutweighsWhatIsBroken()
    {
        await using var provider = await RunningStandIn.StartAsync();

        var run = Verify(provider, RunningStandIn.SinchPact("nobody knows this", 410));

        run.ErrorLines.ShouldHaveSingleItem()
            .ShouldStartWith("agent-events: sinch: a typing event: its provider state could not be set up; see what --state-url answers");
        run.Output.ShouldEndWith("1 interaction, 1 broken, 1 not verified\n");
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task AnAnswerThatDoesNotComeIsTold()
    {
        await using var states = await RunningStandIn.StartAsync();
        await using var silent = await RunningStandIn.StartAsync();
        silent.Server.Fail("sinch", Failure.Slow(Timeout.InfiniteTimeSpan), untilCleared: true);

        var run = Tool.Run(
            "verify", "--provider", "sinch", "--base-url", silent.Url, "--state-url", states.StateUrl, "--pact", Pact(RunningStandIn.SinchPact()),
            "--header", RunningStandIn.Credentials, "--timeout", "0.5");

        run.ErrorLines.Count.ShouldBe(2);
        run.ErrorLines[0]
            .ShouldBe("agent-events: sinch: a typing event: no answer within 0.5 s; allow more with --timeout, or see the provider's log");
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task WrongContentBreaksTheContract()
    {
        await using var states = await RunningStandIn.StartAsync();
        await using var page = await RunningStandIn.StartAsync();
        page.Server.Fail("sinch", Failure.NotJson, untilCleared: true);

        var run = Tool.Run(
            "verify", "--provider", "sinch", "--base-url", page.Url, "--state-url", states.StateUrl, "--pact", Pact(RunningStandIn.SinchPact()),
            "--header", RunningStandIn.Credentials);

        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldNotContain("<html>");
        run.Output.ShouldContain("sinch: a typing event: ");
    }

    [Fact]
    public async Task WhereNobodyAnswersNothingIsVerified()
    {
        await using var provider = await RunningStandIn.StartAsync();
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        Refused($"http://127.0.0.1:{port}", provider.StateUrl)
            .ShouldBe($"agent-events: --base-url http://127.0.0.1:{port}: cannot be reached (ConnectionRefused); start it, or check host and port");
        Refused("http://no-such-host.invalid", provider.StateUrl).ShouldStartWith("agent-events: --base-url http://no-such-host.invalid: ");
        Refused(provider.Url.Replace("http:", "https:", StringComparison.Ordinal), provider.StateUrl).ShouldContain("does not speak TLS");
        Refused(provider.Url, $"http://127.0.0.1:{port}").ShouldStartWith($"agent-events: --state-url http://127.0.0.1:{port}: cannot be reached");
        Refused("localhost:80", provider.StateUrl).ShouldBe("agent-events: --base-url must be an address such as http://localhost:8080");
        Refused($"http://user:{Secret}@localhost", provider.StateUrl).ShouldContain("must not hold a user name or a password");
    }

    [Fact]
    public async Task WhatCannotBeAskedIsRefusedBeforeAnythingIsSent()
    {
        await using var provider = await RunningStandIn.StartAsync();
        var pact = Pact(RunningStandIn.SinchPact());

        Fails("verify", "--provider", "sinch", "--base-url", provider.Url, "--pact", pact).ShouldContain("name an address with --state-url");
        Fails("verify", "--provider", "nobody", "--base-url", provider.Url, "--pact", pact)
            .ShouldContain("no contract with requests to 'nobody'; there are some for: sinch");
        Fails("verify", "--provider", "nobody", "--base-url", provider.Url).ShouldContain("no contract with requests to 'nobody'");
        Fails("verify", "--provider", "sinhc", "--base-url", provider.Url).ShouldContain("Did you mean 'sinch'?");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--pact", _folder.Write("x.json", "{}")).ShouldContain("is no pact");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--pact", _folder.PathOf("gone.json")).ShouldContain("does not exist");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--pact", pact, "--broker", provider.Url).ShouldContain("name one of them");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--timeout", "0").ShouldContain("--timeout must be a number of seconds");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--pact", pact, "--header", Secret)
            .ShouldContain("--header must be 'Name: value'");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--pact", pact, "--credentials", Secret)
            .ShouldContain("--credentials must be 'PROVIDER:NAME=VALUE'");
        Fails(
            "verify", "--provider", "all", "--base-url", provider.Url, "--state-url", provider.StateUrl, "--pact", pact, "--credentials",
            $"snich:Authorization={Secret}").ShouldContain("--credentials are for 'snich', which is not verified; verified: sinch");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--pact", pact, "--header", "Authorization: env:NO_SUCH_VARIABLE")
            .ShouldContain("environment variable NO_SUCH_VARIABLE is not set");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--state-url", provider.StateUrl, "--pact", pact, "--description", "reading")
            .ShouldContain("--description and --state select no interaction; there are the descriptions 'a typing event', 'an unknown agent'");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--state-url", provider.StateUrl, "--pact", pact, "--state", "away")
            .ShouldContain("there are the states 'the agent is not known', 'the agent may reach the user'");
        Fails("verify", "--provider", "all", "--base-url", provider.Url, "--pact", pact, "--skip-unknown-states")
            .ShouldContain("every interaction needs a provider state");
        provider.Server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task MessagesAreLeftOutAndAloneAreNothingToVerify()
    {
        await using var provider = await RunningStandIn.StartAsync();

        Fails("verify", "--provider", "google-rbm", "--base-url", provider.Url).ShouldContain("no contract with requests to 'google-rbm'");
        var mixed =
            RunningStandIn.SinchPact().Replace("],\"metadata\"", "],\"messages\":[{\"description\":\"m\"}],\"metadata\"", StringComparison.Ordinal);
        var run = Verify(provider, mixed);
        run.ErrorLines.ShouldBe(["agent-events: 1 message in the pacts left out: they do not go over HTTP"]);
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task ABrokerThatHasNothingIsToldWithoutItsToken()
    {
        await using var provider = await RunningStandIn.StartAsync();

        string[] arguments = ["verify", "--provider", "sinch", "--base-url", provider.Url, "--broker", provider.Url, "--latest", "--publish", "1.0"];
        foreach (var run in new[]
        {
            Tool.Run([.. arguments, "--broker-token", Secret]),
            Tool.RunIn(new ToolEnvironment { Variable = _ => Secret }, Stream.Null, [.. arguments, "--broker-user", "me"]),
        })
        {
            run.ExitCode.ShouldBe(2);
            run.Error.ShouldContain("check address, token and selectors of the broker");
            (run.Output + run.Error).ShouldNotContain(Secret);
        }

        Fails([.. arguments, "--broker-user", "me"]).ShouldContain("needs a password in AGENT_EVENTS_BROKER_PASSWORD");
    }

    [Fact]
    public async Task InteractionsAreChosenByDescriptionAndState()
    {
        await using var provider = await RunningStandIn.StartAsync();

        Verify(
            provider,
            RunningStandIn.SinchPact(),
            "--description",
            "Typing").OutputLines.ShouldBe(["sinch: a typing event: honoured", "1 interaction, all honoured"]);
        Verify(
            provider,
            RunningStandIn.SinchPact(),
            "--state",
            "not known").OutputLines.ShouldBe(["sinch: an unknown agent: honoured", "1 interaction, all honoured"]);
        Verify(
            provider,
            RunningStandIn.SinchPact(),
            "--description",
            "typing",
            "--description",
            "unknown").Output.ShouldEndWith("2 interactions, all honoured\n");
    }

    [Fact]
    public async Task InteractionsWhoseStateIsUnknownAreLeftOutIfThatIsWanted()
    {
        await using var provider = await RunningStandIn.StartAsync();

        var run = Verify(provider, RunningStandIn.SinchPact("nobody knows this"), "--skip-unknown-states");

        run.ErrorLines.ShouldBe(["agent-events: 1 interaction left out: nothing knows how to set up the state"]);
        run.OutputLines.ShouldBe(["sinch: an unknown agent: honoured", "1 interaction, all honoured"]);
        run.ExitCode.ShouldBe(0);
        Verify(provider, RunningStandIn.SinchPact("nobody knows this"), "--skip-unknown-states", "--description", "typing").ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task EachProviderGetsItsOwnCredentialsAndNobodySeesThem()
    {
        await using var provider = await RunningStandIn.StartAsync();
        var environment = new ToolEnvironment { Variable = name => name == "SINCH" ? "Bearer sinch-token" : null };
        string[] credentials =
        [
            "--credentials", "sinch:Authorization=env:SINCH",
            "--credentials", "google:Authorization=file:" + _folder.Write("token.txt", "Bearer google-token\n"),
            "--credentials", "kaleyra:Authorization=Basic a2FsZXlyYS11c2VyOmthbGV5cmEtcGFzc3dvcmQ=", "--credentials", "kaleyra:api-key=kaleyra-key",
        ];

        var run = Tool.RunIn(environment, Stream.Null, [
            "verify", "--provider", "all", "--pact", Repository.EarlierPacts, "--base-url", provider.Url, "--state-url", provider.StateUrl,
            "--description", "a typing event",
            "--description", "a composing event", .. credentials, "--report", "json",
        ]);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldNotContain("-token");
        provider.Server.Received.Select(r => r.Provider).Distinct().Count().ShouldBe(3);
    }

    /// <summary>Whatever the help shows can be typed as it stands, with the stand-in at the port that it names.</summary>
    [Fact]
    public async Task TheExamplesOfTheHelpAreTrue()
    {
        await using var provider = await RunningStandIn.StartAsync();
        var examples = VerifyOptions.Details.ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("agent-events verify", StringComparison.Ordinal))
            .ToArray();

        examples.Length.ShouldBeGreaterThan(2);
        foreach (var example in examples)
        {
            var typed = example.Replace("http://127.0.0.1:4010", provider.Url.TrimEnd('/'), StringComparison.Ordinal)
                .Replace("pacts.xml", _folder.PathOf("pacts.xml"), StringComparison.Ordinal);
            var run = Tool.Run([.. System.Text.RegularExpressions.Regex.Matches(typed, "\"([^\"]*)\"|(\\S+)")
                .Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value)
                .Skip(1)]);
            run.ExitCode.ShouldBe(0, example + run.Output + run.Error);
        }
    }

    /// <summary>The core alone is content with this answer: its Content-Type is one, and its body is what the contract says.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ABrokerIsToldWhatAllJudgesFound(bool isBroken)
    {
        await using var provider = await RunningStandIn.StartAsync(answer => isBroken && answer.StatusCode == 200
            ? answer with { Headers = [new HttpField("Content-Type", "application/json;charset=latin1")] }
            : answer);
        await using var broker = await new BrokerServer(Pact(RunningStandIn.SinchPact())).Start();

        var run = Tool.Run(
            "verify", "--provider", "sinch", "--base-url", provider.Url, "--state-url", provider.StateUrl, "--header", RunningStandIn.Credentials,
            "--broker", broker.Address.AbsoluteUri, "--publish", "1.0");

        run.ExitCode.ShouldBe(isBroken ? 1 : 0, run.Output + run.Error);
        run.OutputLines[0]
            .ShouldStartWith(isBroken ? "sinch: a typing event: header Content-Type: must have no charset" : "sinch: a typing event: honoured");
        run.OutputLines[1].ShouldBe("sinch: an unknown agent: honoured");
        broker.Results.ShouldHaveSingleItem().GetProperty("success").GetBoolean().ShouldBe(!isBroken);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task ABrokenPendingPactOfABrokerIsListed(bool arePendingAskedFor, int exitCode)
    {
        await using var provider = await RunningStandIn.StartAsync();
        await using var broker = await new BrokerServer(Pact(RunningStandIn.SinchPact(status: 410))) { IsPending = true }.Start();

        var run = Tool.Run([
            "verify",
            "--provider",
            "sinch",
            "--base-url",
            provider.Url,
            "--state-url",
            provider.StateUrl,
            "--header",
            RunningStandIn.Credentials,
            "--broker",
            broker.Address.AbsoluteUri,
            .. arePendingAskedFor ? ["--enable-pending"] : Array.Empty<string>(),
        ]);

        run.ExitCode.ShouldBe(exitCode, run.Output + run.Error);
        run.Output.ShouldContain("sinch: an unknown agent (pending): status: expected 410, found 404");
    }

    [Fact]
    public async Task TheInteractionsOfABrokerAreChosenToo()
    {
        await using var provider = await RunningStandIn.StartAsync();
        await using var broker = await new BrokerServer(Pact(RunningStandIn.SinchPact())).Start();
        string[] arguments =
        [
            "verify",
            "--provider",
            "sinch",
            "--base-url",
            provider.Url,
            "--state-url",
            provider.StateUrl,
            "--header",
            RunningStandIn.Credentials,
            "--broker",
            broker.Address.AbsoluteUri,
        ];

        Tool.Run([.. arguments, "--description", "Typing"]).OutputLines.ShouldBe(["sinch: a typing event: honoured", "1 interaction, all honoured"]);
        var nothing = Tool.Run([.. arguments, "--description", "reading"]);
        nothing.ExitCode.ShouldBe(2);
        nothing.Error.ShouldContain("no interaction was verified");
    }

    [Fact]
    public async Task WhoeverEndsItGetsWhatIsKnown()
    {
        await using var provider = await RunningStandIn.StartAsync();

        var run = Tool.RunIn(
            new ToolEnvironment { Stop = new CancellationToken(true) },
            Stream.Null,
            [.. Arguments(provider, RunningStandIn.SinchPact())]);

        run.ExitCode.ShouldBe(130);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("interrupted");
    }

    private static string Fails(params string[] arguments)
    {
        var run = Tool.Run(arguments);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldNotContain(Secret);
        return run.ErrorLines.ShouldHaveSingleItem();
    }

    private string Refused(string baseUrl, string stateUrl) =>
        Fails("verify", "--provider", "sinch", "--base-url", baseUrl, "--state-url", stateUrl, "--pact", Pact(RunningStandIn.SinchPact()));

    private ToolRun Verify(RunningStandIn provider, string pact, params string[] more) => Tool.Run([.. Arguments(provider, pact), .. more]);

    private IEnumerable<string> Arguments(RunningStandIn provider, string pact) =>
        [
            "verify",
            "--provider",
            "sinch",
            "--base-url",
            provider.Url,
            "--state-url",
            provider.StateUrl,
            "--pact",
            Pact(pact),
            "--header",
            RunningStandIn.Credentials,
        ];

    private string Pact(string text) => _folder.Write(Guid.NewGuid() + ".json", text);
}
