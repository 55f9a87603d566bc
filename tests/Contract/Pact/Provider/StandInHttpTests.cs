using AgentEvents.Contract.Pacts.Http;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Provider;

/// <summary>The stand-in honours what is committed: who tests against it, tests against the contracts.</summary>
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

    [Fact]
    public void EveryStateOfTheStandInIsAskedForAndNoOther() => HttpContracts.All.Select(static contract => contract.Answer.State).Distinct()
        .ShouldBe(ProviderStates.All.Select(static state => state.Name), ignoreOrder: true);

    [Fact]
    public void AContractAsksForStatesOfItsOwnProviderOnly() =>
        HttpContracts.All.ShouldAllBe(static contract => contract.Provider.StartsWith(StandInRun.StateOf(contract).Provider.ToString(), StringComparison.OrdinalIgnoreCase));
}
