namespace AgentEvents.Pacts.Verifier;

/// <summary>An interaction that a provider does not honour, or a pact that could not be verified.</summary>
/// <param name="Interaction">Consumer, provider, states and description, as the core puts them together.</param>
/// <param name="Mismatches">The differences; none if there was an error instead.</param>
/// <param name="Error">Why there was no answer to compare. It may quote addresses: nothing for a log. Null if there are mismatches.</param>
public sealed record PactInteractionFailure(string Interaction, IReadOnlyList<PactMismatch> Mismatches, string? Error)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Interaction}: {(Mismatches.Count == 0 ? "an error, see the report" : string.Join(", ", Mismatches))}";
}
