namespace AgentEvents.Pacts.Verifier;

/// <summary>An interaction that has been verified.</summary>
/// <param name="Description">Its description in the pact.</param>
/// <param name="Passed">Whether the provider did what it says.</param>
public sealed record PactInteractionResult(string Description, bool Passed);
