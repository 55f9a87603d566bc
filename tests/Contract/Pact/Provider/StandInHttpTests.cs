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

    /// <summary>What the stand-in does not know cannot be verified.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TheStandInHasTheStatesThatTheContractsAskFor(string provider)
    {
        await using var standIn = await StandInServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var state in HttpContracts.Of(provider).Select(StandInRun.StateOf).Distinct())
        {
            standIn.ProvidersIn(state).ShouldContain(player => provider.StartsWith(player, StringComparison.Ordinal), state.Name);
        }
    }
}
