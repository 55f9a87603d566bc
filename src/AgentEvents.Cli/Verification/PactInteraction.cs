namespace AgentEvents.Cli.Verification;

/// <summary>One request of a pact, and the answer that it has for it.</summary>
/// <param name="Description">What it is called.</param>
/// <param name="States">The provider states that it needs.</param>
/// <param name="IsPending">Whether it is not owed yet.</param>
/// <param name="Pact">A pact with nothing else in it, as JSON. It is not pending: the core would be silent about its failure.</param>
internal sealed record PactInteraction(string Description, IReadOnlyList<string> States, bool IsPending, string Pact);
