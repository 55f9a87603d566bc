namespace AgentEvents.Conformance.Support;

/// <summary>How much there is of a draft in the suite.</summary>
/// <param name="Cases">Its cases.</param>
/// <param name="Passed">Those that are judged as the suite says, up to the first violation and to the last.</param>
internal sealed record DraftCount(int Cases, int Passed);
