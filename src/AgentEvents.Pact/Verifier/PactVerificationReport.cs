namespace AgentEvents.Pacts.Verifier;

/// <summary>What came of a verification. Prints no value of a payload; <see cref="Output"/> and <see cref="Log"/> may hold some.</summary>
public sealed record PactVerificationReport
{
    /// <summary>Every interaction that was verified, in the order of the pacts.</summary>
    public IReadOnlyList<PactInteractionResult> Interactions { get; init; } = [];

    /// <summary>What the provider does not honour.</summary>
    public IReadOnlyList<PactInteractionFailure> Failures { get; init; } = [];

    /// <summary>
    /// What the provider does not honour of interactions that are pending: no failure where pending ones were asked for, one everywhere else.
    /// </summary>
    public IReadOnlyList<PactInteractionFailure> PendingFailures { get; init; } = [];

    /// <summary>
    /// Why the verification as a whole is worth nothing, a sentence each: nothing was verified, a pact of another provider, a provider state without
    /// an address.
    /// </summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What the core prints for people. It quotes values that the provider sent.</summary>
    public string Output { get; init; } = "";

    /// <summary>What the core logged; that of parallel verifications of the same provider may be mixed in. It may quote addresses.</summary>
    public string Log { get; init; } = "";

    /// <summary>Whether at least one interaction was verified and everything that counts passed.</summary>
    public bool Succeeded => Problems.Count == 0 && Failures.Count == 0 && Interactions.Any(static interaction => interaction.Passed);

    /// <inheritdoc/>
    public override string ToString()
    {
        var lines = Problems.Concat(Failures.Select(static failure => failure.ToString()));
        var summary = $"{Interactions.Count(static interaction => interaction.Passed)} of {Interactions.Count} interactions passed";
        return Succeeded ? summary + "." : $"Pact verification failed, {summary}: {string.Join("; ", lines)}";
    }
}
