namespace AgentEvents.Benchmarks.Documents;

/// <summary>What Kaleyra is sent.</summary>
internal static class KaleyraDocuments
{
    /// <summary>Valid typing requests.</summary>
    public static byte[][] Typings { get; } = Rotation.Make(
        5,
        static (t, i) => $$$"""{"from":"kio_rcs_{{{i}}}","to":"+{{{t.Msisdn()}}}","composing":{}}""");
}
