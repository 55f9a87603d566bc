using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification.Exchange;

/// <summary>Where a <see cref="RecordingProxy"/> sends requests, and what is made of the answers.</summary>
/// <param name="BaseUrl">Where the provider answers.</param>
/// <param name="StateUrl">What sets its states up; null if nothing does.</param>
/// <param name="Credentials">Header fields for each request to the provider.</param>
/// <param name="WithholdsRefused">Whether the core is not to see answers that <paramref name="Judge"/> refuses.</param>
/// <param name="Judge">Says what is wrong with an answer beside what Pact's rules say.</param>
internal sealed record ProxyTarget(
    Uri BaseUrl,
    Uri? StateUrl,
    IReadOnlyList<HttpField> Credentials,
    bool WithholdsRefused,
    Func<WireRequest, ProviderAnswer, IReadOnlyList<Finding>> Judge)
{
    /// <summary>The addresses alone: credentials must not get into what prints objects.</summary>
    public override string ToString() => BaseUrl.GetLeftPart(UriPartial.Authority);
}
