using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Contract.Pacts.Guards;

/// <summary>Pacts that come over HTTP: from a broker, with selectors and published results, or from a plain address.</summary>
[NeedsPactCore]
public sealed class BrokerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheBrokerIsAskedForTheSelectedPactsAndGetsTheResults()
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer().Start();
        await using var broker = await Broker();

        var report = await Verify(server, verifier => verifier.WithPactBrokerSource(broker.Address, options => options
            .TokenAuthentication("token")
            .ProviderBranch("main")
            .ConsumerVersionSelectors(new ConsumerVersionSelector { MainBranch = true }, new ConsumerVersionSelector { DeployedOrReleased = true })
            .PublishResults("1.2.3", publish => publish.ProviderBranch("main").BuildUri(new Uri("http://build.example/1")))));

        report.Succeeded.ShouldBeTrue(report.ToString() + report.Log);
        broker.Credentials.ShouldContain("Bearer token");
        var question = broker.Questions.ShouldHaveSingleItem();
        question.GetProperty("providerVersionBranch").GetString().ShouldBe("main");
        question.GetProperty("consumerVersionSelectors").GetArrayLength().ShouldBe(2);
        broker.Branches.ShouldBe(["main 1.2.3"]);
        var result = broker.Results.ShouldHaveSingleItem();
        result.GetProperty("success").GetBoolean().ShouldBeTrue();
        result.GetProperty("providerApplicationVersion").GetString().ShouldBe("1.2.3");
    }

    /// <summary>The core writes into its log that it could not publish, and passes.</summary>
    [Fact]
    public async Task ResultsThatTheBrokerTurnsAwayAreAFailure()
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer().Start();
        await using var broker = await new BrokerServer(_folder.PathOf(Sample.FileName)) { RefusesResults = true }.Start();

        var report = await Verify(server, verifier => verifier.WithPactBrokerSource(broker.Address, options => options.PublishResults("1.2.3")));

        broker.Results.ShouldHaveSingleItem();
        report.Interactions.ShouldHaveSingleItem().Passed.ShouldBeTrue();
        report.Problems.ShouldHaveSingleItem().ShouldContain("not published");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task APendingPactOfABrokerNeverMakesASuccessByItself(bool arePendingAskedFor)
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer { Answer = new { } }.Start();
        await using var broker = await Broker(isPending: true);

        var report = await Verify(
            server,
            verifier => verifier.WithPactBrokerSource(broker.Address, options => _ = arePendingAskedFor ? options.EnablePending() : options));

        report.Succeeded.ShouldBeFalse();
        report.PendingFailures.Count.ShouldBe(1);
        report.Failures.Count.ShouldBe(arePendingAskedFor ? 0 : 1);
    }

    [Fact]
    public async Task APactOfAnotherProviderFromAnAddressFails()
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer().Start();
        await using var broker = await Broker();
        _folder.Edit(Sample.FileName, static pact => pact["provider"]!["name"] = "another");

        var report = await Verify(server, verifier => verifier.WithUriSource(new Uri(broker.Address, "pact")));

        report.Succeeded.ShouldBeFalse();
        Assert.SkipWhen(
            report.Output.Contains("event loop thread panicked", StringComparison.Ordinal),
            "The core's own client for plain addresses died, as it does in some processes; the verification failed, as it has to, but nothing was "
                + "loaded that could name another provider.");
        report.Interactions.Count.ShouldBe(1, report.ToString());
        report.Problems.ShouldHaveSingleItem().ShouldContain("is not one of the provider");
    }

    [Fact]
    public async Task ABrokerThatIsNotThereFails()
    {
        await using var server = await new SampleServer().Start();
        var broker = await Broker();
        var address = broker.Address;
        await broker.DisposeAsync();

        var report = await Verify(
            server,
            verifier => verifier.WithPactBrokerSource(address, options => options.BasicAuthentication("user", "password")));

        report.Succeeded.ShouldBeFalse();
        report.ToString().ShouldNotContain("password");
    }

    private Task<BrokerServer> Broker(bool isPending = false) => new BrokerServer(_folder.PathOf(Sample.FileName)) { IsPending = isPending }.Start();

    private static Task<PactVerificationReport> Verify(
        SampleServer server,
        Func<IPactVerifier, IPactVerifierSource> configure) => Verification.Within(() =>
    {
        using var verifier = new PactVerifier(Sample.Provider);
        return configure(verifier.WithHttpEndpoint(server.Address)).VerifyAndReport();
    });
}
