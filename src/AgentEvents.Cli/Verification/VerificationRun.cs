using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Verification;

/// <summary>What is verified of one provider.</summary>
/// <param name="Provider">Its name in the pacts.</param>
/// <param name="Steps">What is done one after the other, and can be stopped in between.</param>
internal sealed record VerificationRun(string Provider, IReadOnlyList<Func<Verification, IEnumerable<Subject>>> Steps);
