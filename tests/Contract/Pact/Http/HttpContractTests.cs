using System.Text.Json;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Pacts.Verifier;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>What an agent asks of the providers, as pacts: our bindings send it and read the answers, and the committed files judge providers.</summary>
public sealed class HttpContractTests : IDisposable
{
    private static readonly IReadOnlyList<HttpContract> Contracts = [.. SinchContracts.All, .. GoogleContracts.All, .. KaleyraContracts.All];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names { get; } = [.. Contracts.Select(static contract => contract.ToString())];

    public static TheoryData<string> Providers { get; } = [.. Contracts.Select(static contract => contract.Provider).Distinct()];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public Task OurBindingSendsWhatIsDescribedAndReadsTheAnswer(string name) => Contracts.Single(contract => contract.ToString() == name).Record(_folder.Root);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TheCommittedPactIsWhatOurBindingsSay(string provider)
    {
        foreach (var contract in Of(provider))
        {
            await contract.Record(_folder.Root);
        }

        CommittedPacts.RequireSame(_folder.PathOf(CommittedPacts.FileName(HttpContract.Consumer, provider)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AProviderThatAnswersWithTheExamplesHonoursThePact(string provider)
    {
        var report = await Verify(provider, static contract => contract.Answer);

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Count.ShouldBe(Of(provider).Count);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AProviderThatAnswersWithNothingBreaksEveryInteraction(string provider)
    {
        var report = await Verify(provider, static _ => "{}"u8.ToArray());

        report.Failures.Count.ShouldBe(Of(provider).Count);
        report.Failures.ShouldAllBe(static failure => failure.Mismatches.Count > 0);
    }

    private static List<HttpContract> Of(string provider) => [.. Contracts.Where(contract => contract.Provider == provider)];

    // The core sets a state, asks, and goes on to the next: the state says which answer is due.
    private static async Task<PactVerificationReport> Verify(string provider, Func<HttpContract, byte[]> answer)
    {
        HttpContract? due = null;
        await using var server = await LoopbackServer.Start(routes =>
        {
            routes.MapPost("/states", (JsonElement change) =>
            {
                // No expression: its value, a contract full of delegates, would be the answer.
                due = Of(provider).Single(contract => contract.State == change.GetProperty("state").GetString());
            });
            routes.MapPost("/{**path}", async (HttpResponse response) =>
            {
                response.StatusCode = due!.Status;
                response.ContentType = "application/json";
                await response.Body.WriteAsync(answer(due));
            });
        });
        return await Task.Run(() =>
        {
            using var verifier = new PactVerifier(provider);
            return verifier.WithHttpEndpoint(server.Address)
                .WithFileSource(new FileInfo(CommittedPacts.PathOf(HttpContract.Consumer, provider)))
                .WithProviderStateUrl(new Uri(server.Address, "states"))
                .VerifyAndReport();
        });
    }
}
