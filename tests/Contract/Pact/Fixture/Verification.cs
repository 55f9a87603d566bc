using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Contract.Pacts.Fixture;

/// <summary>Verifies a provider against a committed pact, and does not wait for ever.</summary>
internal static class Verification
{
    // The core limits a request, but waits without end for the address of the states. A run takes seconds; this is for one that would never end.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Verifies against a committed pact.</summary>
    /// <param name="consumer">Name of the consumer.</param>
    /// <param name="provider">Name of the provider.</param>
    /// <param name="address">Where the provider is.</param>
    /// <param name="states">Where its states are set up.</param>
    /// <param name="description">Regular expression for the descriptions of the interactions that count; all if null.</param>
    /// <param name="limit">How long it may take; three minutes if null.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    public static Task<PactVerificationReport> Run(
        string consumer,
        string provider,
        Uri address,
        Uri states,
        string? description = null,
        TimeSpan? limit = null) => Within(
        () =>
        {
            using var verifier = new PactVerifier(provider);
            var source = verifier.WithHttpEndpoint(address)
                .WithFileSource(new FileInfo(CommittedPacts.PathOf(consumer, provider)))
                .WithProviderStateUrl(states)
                .WithRequestTimeout(TimeSpan.FromSeconds(60));
            return (description is null ? source : source.WithFilter(description)).VerifyAndReport();
        },
        limit);

    /// <summary>
    /// Runs a verification on a thread of its own: it is native code that blocks, and one that hangs shall take none from the pool.
    /// </summary>
    /// <param name="verify">The verification.</param>
    /// <param name="limit">How long it may take; three minutes if null.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    public static async Task<PactVerificationReport> Within(Func<PactVerificationReport> verify, TimeSpan? limit = null)
    {
        var run = Task.Factory.StartNew(verify, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await run.WaitAsync(limit ?? Limit);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException("The verification did not come to an end: does the address of the provider's states answer?", late);
        }
    }
}
