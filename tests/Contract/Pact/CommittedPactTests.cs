using System.Text.Json;
using AgentEvents.Contract.Pacts.Fixture;
using Xunit.Sdk;

namespace AgentEvents.Contract.Pacts;

/// <summary>What holds for every committed pact file.</summary>
public sealed class CommittedPactTests
{
    public static TheoryData<string> Files { get; } = [
        .. CommittedPacts.All.Select(static pact => CommittedPacts.FileName(pact.Consumer, pact.Provider)),
    ];

    [Fact]
    public void EveryFileIsWrittenByATestAndNoneIsLeftOver() =>
        Directory.GetFiles(CommittedPacts.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName)
            .ShouldBe(CommittedPacts.All.Select(static pact => CommittedPacts.FileName(pact.Consumer, pact.Provider)), ignoreOrder: true);

    /// <summary>Pact identifies an interaction by description and states, but people go by the description.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void DescriptionsAreUnique(string file) =>
        Interactions(file).Select(static interaction => interaction.GetProperty("description").GetString()).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryInteractionNamesTheStateThatItNeedsAndNoneIsPending(string file)
    {
        foreach (var interaction in Interactions(file))
        {
            interaction.GetProperty("providerStates").GetArrayLength().ShouldBeGreaterThan(0);
            interaction.GetProperty("pending").GetBoolean().ShouldBeFalse();
        }
    }

    [Fact]
    public void APactThatDiffersInAByteOrIsNewFailsUntilItIsAccepted()
    {
        using var committed = new TemporaryFolder();
        using var run = new TemporaryFolder();
        File.WriteAllText(run.PathOf("a-b.json"), "{}");

        Should.Throw<XunitException>(() => CommittedPacts.RequireSame(run.PathOf("a-b.json"), committed.Root, accepts: false)).Message
            .ShouldContain("new contract");
        CommittedPacts.RequireSame(run.PathOf("a-b.json"), committed.Root, accepts: true);
        CommittedPacts.RequireSame(run.PathOf("a-b.json"), committed.Root, accepts: false);
        File.WriteAllText(run.PathOf("a-b.json"), "{ }");
        Should.Throw<XunitException>(() => CommittedPacts.RequireSame(run.PathOf("a-b.json"), committed.Root, accepts: false)).Message
            .ShouldContain("has changed");
    }

    private static List<JsonElement> Interactions(string file)
    {
        using var pact = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(CommittedPacts.Folder, file)));
        var interactions = pact.RootElement.GetProperty("interactions").EnumerateArray().Select(static interaction => interaction.Clone()).ToList();
        interactions.ShouldNotBeEmpty();
        return interactions;
    }
}
