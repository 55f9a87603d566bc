using AgentEvents.Cli.Verification.Exchange;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Cli.Verification;

/// <summary>What Pact's core says of some interactions, and what went over the wire.</summary>
/// <param name="Report">What the core says.</param>
/// <param name="Exchanges">The requests that were sent and what came back, in their order.</param>
/// <param name="StateAnswers">What came back when states were set up or taken down.</param>
internal sealed record VerifiedInteractions(
    PactVerificationReport Report,
    IReadOnlyList<ProviderExchange> Exchanges,
    IReadOnlyList<ProviderAnswer> StateAnswers);
