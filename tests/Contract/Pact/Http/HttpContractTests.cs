using System.Text.Json;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Pacts.Verifier;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>
/// What an agent asks of the providers, as pacts: our bindings send it and read the answers, and the committed files judge providers.
/// </summary>
[NeedsPactCore]
public sealed class HttpContractTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names { get; } = [.. HttpContracts.All.Select(static contract => contract.ToString())];

    public static TheoryData<string> Providers { get; } = [.. HttpContracts.Providers];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public Task OurBindingSendsWhatIsDescribedAndReadsTheAnswer(string name) =>
        HttpContracts.All.Single(contract => contract.ToString() == name).Record(_folder.Root);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TheCommittedPactIsWhatOurBindingsSay(string provider)
    {
        foreach (var contract in HttpContracts.Of(provider))
        {
            await contract.Record(_folder.Root);
        }

        CommittedPacts.RequireSame(_folder.PathOf(CommittedPacts.FileName(HttpContract.Consumer, provider)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AProviderThatAnswersWithTheExamplesHonoursThePact(string provider)
    {
        var report = await Verify(provider, static contract => contract.Answer.Bytes);

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Count.ShouldBe(HttpContracts.Of(provider).Count);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AProviderThatAnswersWithAnEmptyObjectBreaksEveryInteractionWithMembers(string provider)
    {
        var report = await Verify(provider, static _ => "{}"u8.ToArray());

        // Pact has nothing to say where no body is documented, or no member of it: the reader has, see the tests of the stand-in.
        report.Failures.Count.ShouldBe(HttpContracts.Of(provider).Count(static contract => contract.Answer.Bytes.Length > "{}".Length));
        report.Failures.ShouldAllBe(static failure => failure.Mismatches.Count > 0);
    }

    /// <summary>A state that two answers to the same event share would hide one of them.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryEventMeetsEveryOutcomeInAStateOfItsOwn(string provider)
    {
        var contracts = HttpContracts.Of(provider);

        contracts.Select(static contract => (contract.Request.Example, contract.Answer.State)).ShouldBeUnique();
        contracts.Select(static contract => (contract.Request.Example, contract.Answer.Outcome)).ShouldBeUnique();
        contracts.Count.ShouldBe(contracts.Select(static contract => contract.Request.Example)
            .Distinct()
            .Count() * contracts.Select(static contract => contract.Answer.Outcome).Distinct().Count());
    }

    // The core sets a state, asks, and goes on to the next: the state and the event say which answer is due.
    private static async Task<PactVerificationReport> Verify(string provider, Func<HttpContract, byte[]> answer)
    {
        var state = "";
        await using var server = await LoopbackServer.Start(routes =>
        {
            routes.MapPost("/states", (JsonElement change) =>
            {
                // No expression: its value would be the answer.
                state = change.GetProperty("state").GetString();
            });
            routes.MapPost("/{**path}", async (JsonElement body, HttpResponse response) =>
            {
                var due = HttpContracts.Of(provider)
                    .Single(contract => contract.Answer.State == state && JsonElement.DeepEquals(SchemaFolder.Read(contract.Request.Example), body));
                response.StatusCode = due.Answer.Status;
                response.ContentType = "application/json";
                await response.Body.WriteAsync(answer(due));
            });
        });
        return await Verification.Run(HttpContract.Consumer, provider, server.Address, new Uri(server.Address, "states"));
    }
}
