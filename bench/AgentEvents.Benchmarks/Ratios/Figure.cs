using AgentEvents.Benchmarks.Work;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>One line of the report: our candidate's time over a peer's.</summary>
/// <param name="Ours">What we do.</param>
/// <param name="Peer">What it is compared with.</param>
/// <param name="Limit">The greatest ratio that is good enough, or null if the figure is only told.</param>
/// <param name="MaxBytes">The most that we may allocate for one document, or null if that is only told.</param>
internal sealed record Figure(Candidate Ours, Candidate Peer, double? Limit = null, long? MaxBytes = null)
{
    /// <summary>Both names, as <c>validate.sinch.read/token-scan</c>.</summary>
    public string Name => $"{Ours.Name}/{Peer.Name}";
}
