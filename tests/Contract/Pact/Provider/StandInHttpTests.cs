using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Contract.Pacts.Http;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Provider;

/// <summary>The stand-in honours what is committed: who tests against it, tests against the contracts.</summary>
[NeedsPactCore]
public sealed class StandInHttpTests
{
    public static TheoryData<string> Providers { get; } = [.. HttpContracts.Providers];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TheStandInHonoursThePactInEveryState(string provider)
    {
        var run = await StandInRun.Of(provider);

        run.Report.Succeeded.ShouldBeTrue(run.Report.ToString());
        run.Interactions.ShouldAllBe(static interaction => !interaction.IsCaught && !interaction.IsChanged);
    }

    /// <summary>One table: what no contract asks for is not verified, and what the stand-in does not know cannot be.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public void TheStandInHasTheStatesThatTheContractsAskForAndNoOther(string provider) =>
        HttpContracts.Of(provider).Select(static contract => contract.Answer.State).Distinct().ShouldBe(
            ProviderStates.All.Where(state =>
                state.Providers.Any(player => provider.StartsWith(player.ToString(), StringComparison.OrdinalIgnoreCase)))
                .Select(static state => state.Name),
            ignoreOrder: true);
}
