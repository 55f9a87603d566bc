using AgentEvents.Cli.Contracts;
using AgentEvents.Contract.Pacts.Fixture;

namespace AgentEvents.Contract.Pacts.Derived;

/// <summary>
/// What an agent asks of the providers and is told by them, as pacts: our bindings send it and read the answers, and the committed files are what
/// they were written from.
/// </summary>
[NeedsPactCore]
public sealed class ConsumerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Providers { get; } = [.. DerivedContracts.Providers];

    public static TheoryData<string> Senders { get; } = [.. DerivedContracts.Senders];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task OurBindingSendsWhatIsDescribedAndReadsTheAnswers(string provider)
    {
        using var recorder = new PactRecorder(_folder.Root);
        foreach (var interaction in DerivedContracts.Of(provider))
        {
            await recorder.RecordAsync(provider, interaction);
        }

        CommittedPacts.RequireSame(_folder.PathOf(PactRecorder.FileName(provider)));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public void OurReadersTakeWhatIsDelivered(string provider)
    {
        using var recorder = new PactRecorder(_folder.Root);
        foreach (var message in DerivedContracts.MessagesOf(provider))
        {
            recorder.Record(provider, message);
        }

        CommittedPacts.RequireSame(_folder.PathOf(PactRecorder.FileName(ContractSource.MessageProvider(provider))));
    }

    /// <summary>A state that two answers to the same request share would hide one of them.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryRequestMeetsEveryAnswerInAStateOfItsOwn(string provider)
    {
        var contracts = DerivedContracts.Of(provider);

        contracts.ShouldNotBeEmpty();
        contracts.Select(c => c.Description).ShouldBeUnique();
        contracts.Select(c => (c.Description.Split(": ")[0], c.State)).ShouldBeUnique();
        contracts.ShouldContain(c => c.StatusCode < 300);
    }
}
