using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification.Exchange;

/// <summary>A request of a contract as it was sent, and what came back.</summary>
/// <param name="Request">The request, without what the base address has in front of the path.</param>
/// <param name="Answer">What came back.</param>
/// <param name="Findings">What is wrong with it beside what Pact's rules say.</param>
internal sealed record ProviderExchange(WireRequest Request, ProviderAnswer Answer, IReadOnlyList<Finding> Findings);
