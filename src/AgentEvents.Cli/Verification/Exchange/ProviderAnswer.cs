using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification.Exchange;

/// <summary>What came back for one request: an answer, or the reason why there is none.</summary>
internal sealed record ProviderAnswer
{
    /// <summary>The answer as it came, with no more of the body than our reader takes; null if no status came.</summary>
    public ReceivedResponse? Response { get; init; }

    /// <summary>Why the answer could not be read to its end; null if it could. There is nothing to compare in it but the status.</summary>
    public Finding? Breakage { get; init; }

    /// <summary>Why there is no answer; null if there is one.</summary>
    public string? Failure { get; init; }
}
