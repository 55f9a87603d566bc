namespace AgentEvents.Pacts;

/// <summary>
/// Lets something happen once. A builder that has been verified would not say so by itself: the core would go on with a pact that is closed.
/// </summary>
internal sealed class SingleUse(string what)
{
    private int _used;

    /// <summary>Fails if it has been used.</summary>
    /// <exception cref="InvalidOperationException">It has been used.</exception>
    public void RequireUnused()
    {
        if (Volatile.Read(ref _used) != 0)
        {
            throw Used();
        }
    }

    /// <summary>Uses it.</summary>
    /// <exception cref="InvalidOperationException">It has been used.</exception>
    public void Use()
    {
        if (Interlocked.Exchange(ref _used, 1) != 0)
        {
            throw Used();
        }
    }

    private InvalidOperationException Used() =>
        new($"This {what} has been used. A builder is good for one verification: begin the next one with WithHttpInteractions or "
            + "WithMessageInteractions.");
}
