namespace AgentEvents.Cli.Diff.Judging;

/// <summary>What two versions of a schema mean for each other.</summary>
/// <param name="Senders">Whether what was valid still is.</param>
/// <param name="Receivers">Whether what is valid was so before.</param>
internal sealed record Judgement(Verdict Senders, Verdict Receivers);
