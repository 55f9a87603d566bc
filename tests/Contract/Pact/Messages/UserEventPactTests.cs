using System.Text.Json;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Pacts.Derivation;
using AgentEvents.Contract.Pacts.Fixture;

namespace AgentEvents.Contract.Pacts.Messages;

/// <summary>
/// What an agent receives from Google, as message pacts: our reader takes each message, and the committed file is what it was written from.
/// </summary>
[NeedsPactCore]
public sealed class UserEventPactTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Descriptions { get; } = [.. UserEventMessage.All.Select(static message => message.Description)];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void TheReaderTakesTheMessage(string description) => Find(description).Record(_folder.Root);

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void TheValidatorsHoldWhatPactCannotSay(string description) =>
        UserEventMessage.Take(Find(description).Bytes).ShouldBe(Find(description).Read);

    [Fact]
    public void TheCommittedPactIsWhatTheReaderTakes() => CommittedPacts.RequireSame(RecordAll());

    [Fact]
    public void EveryKindOfUserEventIsInThePactUnderItsOwnName()
    {
        using var pact = JsonDocument.Parse(File.ReadAllBytes(RecordAll()));
        var interactions = pact.RootElement.GetProperty("interactions").EnumerateArray().ToList();

        interactions.Select(static interaction => interaction.GetProperty("type").GetString()).Distinct().ShouldBe(["Asynchronous/Messages"]);
        interactions.Select(static interaction => interaction.GetProperty("description").GetString()).ShouldBe(
            UserEventMessage.All.Select(static message => message.Description), ignoreOrder: true);
        UserEventMessage.All.Select(static message => message.Description).ShouldBeUnique();
        UserEventMessage.All.Select(static message => message.State).ShouldBeUnique();
        UserEventMessage.All.Select(static message => message.Read.Split(' ')[0]).Distinct().ShouldBe(
            ["delivered", "read", "typing", "unsubscribed", "text", "file", "location", "reply", "action"], ignoreOrder: true);
    }

    [Fact]
    public void OnlyAStateThatSaysSoDemandsWhatTheSchemaDoesNot() => UserEventMessage.All
        .Where(static message => MatcherSource.Derive(
            UserEventMessage.Schema,
            SchemaFolder.Read($"google/examples/valid/{message.Example}")).OptionalMembers.Count > 0)
        .Select(static message => message.State)
        .ShouldBe(UserEventMessage.All.Select(static message => message.State)
            .Where(static state => state.Contains(" has the id ", StringComparison.Ordinal)
                || state.Contains(" that has ", StringComparison.Ordinal)));

    private string RecordAll()
    {
        foreach (var message in UserEventMessage.All)
        {
            message.Record(_folder.Root);
        }

        return _folder.PathOf(CommittedPacts.FileName(UserEventMessage.Consumer, UserEventMessage.Provider));
    }

    private static UserEventMessage Find(string description) => UserEventMessage.All.Single(message => message.Description == description);
}
