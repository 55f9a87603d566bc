using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Models.Http;
using AgentEvents.Pacts.Verifier;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>The stand-in honours the committed pacts, and one that is changed in a detail does not.</summary>
public sealed class StandInContractTests
{
    public static TheoryData<string> Providers { get; } = [SinchContracts.Provider, GoogleContracts.Provider, KaleyraContracts.Provider];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TheStandInHonoursThePact(string provider)
    {
        var report = await Verify(provider);

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AnotherStatusBreaksEveryInteraction(string provider)
    {
        var report = await Verify(provider, static answer => answer with { StatusCode = answer.StatusCode + 1 });

        report.Failures.Count.ShouldBe(report.Interactions.Count);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AnotherMediaTypeBreaksEveryInteraction(string provider)
    {
        var report = await Verify(provider, static answer => answer with { Headers = [new HttpField("Content-Type", "text/plain")] });

        report.Failures.Count.ShouldBe(report.Interactions.Count);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AnEmptyObjectBreaksEveryInteraction(string provider)
    {
        var report = await Verify(provider, static answer => answer with { Body = "{}"u8.ToArray() });

        report.Failures.Count.ShouldBe(report.Interactions.Count);
    }

    private static async Task<PactVerificationReport> Verify(string provider, Func<StandInResponse, StandInResponse>? rewrite = null)
    {
        await using var standIn = await StandInServer.StartAsync(new StandInOptions
        {
            // The credentials that the pacts have.
            SinchCredentials = new() { Bearer = new BearerToken("token") },
            GoogleCredentials = new() { AccessToken = new BearerToken("token") },
            KaleyraCredentials = new() { Basic = new BasicCredentials("name", "password"), ApiKey = new ApiKey("key") },
            Rewrite = rewrite,
        });
        var address = standIn.BaseAddress;
        return await Task.Run(() =>
        {
            using var verifier = new PactVerifier(provider);
            return verifier.WithHttpEndpoint(address)
                .WithFileSource(new FileInfo(CommittedPacts.PathOf(HttpContract.Consumer, provider)))
                .WithProviderStateUrl(new Uri(address, ProviderStates.Path))
                .VerifyAndReport();
        });
    }
}
