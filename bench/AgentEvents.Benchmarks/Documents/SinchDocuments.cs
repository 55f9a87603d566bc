namespace AgentEvents.Benchmarks.Documents;

/// <summary>What Sinch is sent, and what it would refuse.</summary>
internal static class SinchDocuments
{
    /// <summary>Valid read events of about 140 bytes.</summary>
    public static byte[][] Reads { get; } = Rotation.Make(1, static (t, _) =>
        $$$"""{"to":"{{{t.Msisdn()}}}","event_id":"{{{t.Uuid()}}}","event":{"type":"agent_read","message_id":"{{{t.Id()}}}"}}""");

    /// <summary>Valid composing events.</summary>
    public static byte[][] Typings { get; } = Rotation.Make(2, static (t, _) =>
        $$$"""{"to":"{{{t.Msisdn()}}}","event_id":"{{{t.Uuid()}}}","event":{"type":"agent_composing"}}""");

    /// <summary>Read events in which only the number is wrong: signed, spaced, or too short.</summary>
    public static byte[][] BadNumbers { get; } = Rotation.Make(3, static (t, i) =>
        $$$"""{"to":"{{{BadNumber(t, i)}}}","event_id":"{{{t.Uuid()}}}","event":{"type":"agent_read","message_id":"{{{t.Id()}}}"}}""");

    /// <summary>Read events with four faults each: number, event id, a missing message id, an unknown member.</summary>
    public static byte[][] Broken { get; } = Rotation.Make(4, static (t, i) =>
        $$$"""{"to":"{{{BadNumber(t, i)}}}","event_id":"{{{t.Hex(31)}}}","event":{"type":"agent_read"},"sender":"{{{t.Id()}}}"}""");

    private static string BadNumber(TextSource t, int i) => (i % 3) switch
    {
        0 => "+" + t.Msisdn(),
        1 => t.Msisdn().Insert(4, " "),
        _ => t.Msisdn()[..7],
    };
}
