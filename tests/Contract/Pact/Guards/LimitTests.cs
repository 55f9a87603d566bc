using AgentEvents.Cli.Contracts;
using AgentEvents.Contract.Pacts.Derived;
using AgentEvents.Contract.Pacts.Fixture;
using Microsoft.AspNetCore.Builder;

namespace AgentEvents.Contract.Pacts.Guards;

/// <summary>The core waits without end for a state that is never set up; our tests do not.</summary>
[NeedsPactCore]
public sealed class LimitTests
{
    [Fact]
    public async Task AVerificationWhoseStatesAreNeverSetUpEnds()
    {
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.Start(routes => routes.MapPost("/states", () => released.Task));

        var late = await Should.ThrowAsync<TimeoutException>(() => Verification.Run(
            ContractSource.Consumer, DerivedContracts.Providers[0], server.Address, new Uri(server.Address, "states"),
            limit: TimeSpan.FromMilliseconds(200)));

        released.SetResult();
        late.Message.ShouldContain("did not come to an end");
    }
}
