using System.Net;
using AgentEvents.Cli.Contracts;
using AgentEvents.Cli.Verification.Judging;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Models.Http;
using AgentEvents.Pacts.Verifier;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Derived;

/// <summary>
/// The stand-in, verified against a committed pact, with a second judge on every answer: what was generated, as <c>verify</c> asks it.
/// </summary>
/// <param name="Report">What Pact says.</param>
/// <param name="Interactions">Every interaction, in the order in which it took place.</param>
internal sealed record StandInRun(PactVerificationReport Report, IReadOnlyList<JudgedInteraction> Interactions)
{
    /// <summary>Verifies a stand-in.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="change">What is done to each answer before it is written; null for a stand-in that is whole.</param>
    public static async Task<StandInRun> Of(string provider, Func<StandInResponse, StandInResponse>? change = null)
    {
        var answers = new List<(StandInResponse Answer, bool IsChanged)>();
        await using var standIn = await StandInServer.StartAsync(
            new StandInOptions
            {
                Rewrite = answer =>
                {
                    var changed = change?.Invoke(answer) ?? answer;
                    answers.Add((changed, !changed.Equals(answer)));
                    return changed;
                },
            },
            TestContext.Current.CancellationToken);

        var report = await Verification.Run(
            ContractSource.Consumer,
            provider,
            standIn.BaseAddress,
            new Uri(standIn.BaseAddress, ProviderStates.Path));
        report.Problems.ShouldBeEmpty();
        report.Interactions.Count.ShouldBe(DerivedContracts.Of(provider).Count);
        answers.Count.ShouldBe(report.Interactions.Count);

        var interactions = new List<JudgedInteraction>();
        foreach (var (index, result) in report.Interactions.Index())
        {
            var contract = DerivedContracts.Of(provider).Single(contract => contract.Description == result.Description);
            using var response = Response(answers[index].Answer);
            var received = await ReceivedResponse.ReadAsync(response);
            var isTaken = !new ResponseJudge(contract.Operation.Responses, showValues: false).Judge(received).Any()
                && contract.Operation.IsReadable(received)
                && EchoJudge.Judge(contract.Operation, standIn.Received[index].Wire, received).Count == 0;
            interactions.Add(new JudgedInteraction(contract.Description, answers[index].IsChanged, result.Passed, isTaken));
        }

        return new StandInRun(report, interactions);
    }

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
}
