using System.Net;
using System.Text.Json;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Contract.Pacts.Http;
using AgentEvents.Models.Http;
using AgentEvents.Pacts.Verifier;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Provider;

/// <summary>
/// The stand-in, verified against a committed pact, with a second judge on every interaction: our reader, which knows what the stand-in was told.
/// </summary>
/// <param name="Report">What Pact says.</param>
/// <param name="Interactions">Every interaction, in the order in which it took place.</param>
internal sealed record StandInRun(PactVerificationReport Report, IReadOnlyList<JudgedInteraction> Interactions)
{
    private static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(451_234);

    /// <summary>Verifies a stand-in.</summary>
    /// <param name="provider">Name of the provider in its pact.</param>
    /// <param name="change">What is done to each answer before it is written; null for a stand-in that is whole.</param>
    public static async Task<StandInRun> Of(string provider, Func<StandInResponse, StandInResponse>? change = null)
    {
        var answers = new List<(StandInResponse Answer, bool IsChanged)>();
        var ids = 0;
        await using var standIn = await StandInServer.StartAsync(
            new StandInOptions
            {
                // What the pacts have as examples.
                Credentials = new Dictionary<string, IReadOnlyList<HttpCredential>>
                {
                    ["sinch"] = [new BearerToken("token")],
                    ["google"] = [new BearerToken("token")],
                    ["kaleyra"] = [new BasicCredentials("name", "password"), new ApiKey("key")],
                },
                Clock = new StoppedClock(Now),
                NewId = () => Guid.Parse(FormattableString.Invariant($"00000000-0000-0000-0000-{++ids:D12}")),
                Rewrite = answer =>
                {
                    var changed = change?.Invoke(answer) ?? answer;
                    answers.Add((changed, !changed.Equals(answer)));
                    return changed;
                },
            },
            TestContext.Current.CancellationToken);

        var report = await Verification.Run(HttpContract.Consumer, provider, standIn.BaseAddress, new Uri(standIn.BaseAddress, ProviderStates.Path));
        report.Problems.ShouldBeEmpty();
        report.Interactions.Count.ShouldBe(HttpContracts.Of(provider).Count);
        answers.Count.ShouldBe(report.Interactions.Count);

        var interactions = new List<JudgedInteraction>();
        foreach (var (index, result) in report.Interactions.Index())
        {
            var contract = HttpContracts.Of(provider).Single(contract => contract.Description == result.Description);
            var request = standIn.Received[index];

            // The core reports in the order in which it asks; were it otherwise, the answers would be judged by the wrong contracts.
            (request.Failure?.Kind).ShouldBe(StateOf(contract).Failure?.Kind);
            JsonElement.DeepEquals(JsonElement.Parse(request.Wire.Body.Span), JsonElement.Parse(contract.Sent)).ShouldBeTrue();
            using var response = Response(answers[index].Answer);
            interactions.Add(new JudgedInteraction(
                contract.Description,
                answers[index].IsChanged,
                result.Passed,
                await contract.Read(response) == contract.Answer.Told));
        }

        return new StandInRun(report, interactions);
    }

    /// <summary>The stand-in's state that a contract asks for.</summary>
    /// <param name="contract">The contract.</param>
    public static ProviderState StateOf(HttpContract contract) => ProviderStates.All.Single(state => state.Name == contract.Answer.State);

    private static HttpResponseMessage Response(StandInResponse answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.StatusCode) { Content = new ByteArrayContent(answer.Body.ToArray()) };
        foreach (var field in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(field.Name, field.Value))
            {
                response.Content.Headers.TryAddWithoutValidation(field.Name, field.Value);
            }
        }

        return response;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
