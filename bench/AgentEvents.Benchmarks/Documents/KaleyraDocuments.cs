namespace AgentEvents.Benchmarks.Documents;

/// <summary>What Kaleyra is sent.</summary>
internal static class KaleyraDocuments
{
    /// <summary>Valid typing requests.</summary>
    public static byte[][] Typings { get; } = Rotation.Make(
        5,
        static (t, i) => $$$"""{"from":"kio_rcs_{{{i}}}","to":"+{{{t.Msisdn()}}}","composing":{}}""");

    /// <summary>Valid answers: three events that were published, and one that failed.</summary>
    public static byte[][] Responses { get; } = Rotation.Make(8, static (t, i) => i % 4 == 3
        ? $$$"""{"code":"RCS1004","message":"Event publish failed","data":[],"error":{"error_code":"PROV_ERROR","error_message":"{{{t.Sentence()}}} {{{i}}}"}}"""
        : $$$"""{"code":"RCS1002","message":"Event published successfully","data":{"requestId":"{{{t.Uuid()}}}","to":"+{{{t.Msisdn()}}}","messageId":"{{{t.Uuid()}}}"},"error":{}}""");
}
