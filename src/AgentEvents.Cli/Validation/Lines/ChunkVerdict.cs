using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Validation.Lines;

/// <summary>
/// What was found in a chunk. Lines are counted from its start; only when the chunks before it are counted is it known which lines of the stream they
/// are.
/// </summary>
/// <param name="Number">The chunk's place in the stream.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Blank">How many of them hold nothing.</param>
/// <param name="Invalid">How many are no valid document.</param>
/// <param name="Findings">What is wrong with them, up to the limit.</param>
/// <param name="IsTruncated">Whether there is more to find.</param>
internal sealed record ChunkVerdict(long Number, long Lines, long Blank, long Invalid, IReadOnlyList<Finding> Findings, bool IsTruncated);
