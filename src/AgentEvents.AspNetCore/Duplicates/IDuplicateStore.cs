namespace AgentEvents.AspNetCore;

/// <summary>
/// Remembers which deliveries were handled. The default keeps the last 100,000 in memory, so that none is handled twice while the process lives. Put
/// one of your own into the services to share it between processes, or to keep it over a restart.
/// </summary>
/// <remarks>
/// A key is confirmed after the handler has succeeded. A process that dies in between leaves the delivery unconfirmed, so it comes again: at least
/// once, across crashes.
/// </remarks>
public interface IDuplicateStore
{
    /// <summary>Claims a key for a handler, so that no other takes it.</summary>
    /// <param name="key">The key: a hash, which tells nothing of what it was made of.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether the delivery is new, and now claimed; or what became of it.</returns>
    ValueTask<DuplicateState> ClaimAsync(string key, CancellationToken cancellationToken);

    /// <summary>Notes that the handler has succeeded.</summary>
    /// <param name="key">The key.</param>
    ValueTask ConfirmAsync(string key);

    /// <summary>Gives up a claim: the handler has failed, and the delivery may be handled again.</summary>
    /// <param name="key">The key.</param>
    ValueTask ReleaseAsync(string key);
}
