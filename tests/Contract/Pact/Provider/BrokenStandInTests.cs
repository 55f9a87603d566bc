using AgentEvents.Contract.Pacts.Fixture;

namespace AgentEvents.Contract.Pacts.Provider;

/// <summary>
/// A provider that breaks its contract in any of these ways is found out on every interaction: by Pact, or by our reader on the same answer.
/// </summary>
/// <param name="output">Gets who found what.</param>
[NeedsPactCore]
public sealed class BrokenStandInTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names { get; } = [.. Breakages.All.Select(static breakage => breakage.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryAnswerThatIsBrokenIsCaughtAndNoOther(string name)
    {
        var breakage = Breakages.All.Single(breakage => breakage.ToString() == name);

        var run = await StandInRun.Of(breakage.Provider, breakage.Change);

        var broken = run.Interactions.Where(static interaction => interaction.IsChanged).ToList();
        broken.ForEach(interaction => output.WriteLine(interaction.ToString()));
        broken.ShouldNotBeEmpty();
        run.Interactions.Where(static interaction => interaction.IsCaught).ShouldBe(broken);
        run.Report.Succeeded.ShouldBe(breakage.IsBeyondPact, run.Report.ToString());
    }

    [Fact]
    public void NamesAreUniqueAndEitherJudgeIsNeeded()
    {
        Breakages.All.Select(static breakage => breakage.ToString()).ShouldBeUnique();
        Breakages.All.Select(static breakage => breakage.IsBeyondPact).Distinct().Count().ShouldBe(2);
    }
}
