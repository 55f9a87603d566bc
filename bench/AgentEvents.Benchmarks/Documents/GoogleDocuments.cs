namespace AgentEvents.Benchmarks.Documents;

/// <summary>What Google is sent, and what it sends.</summary>
internal static class GoogleDocuments
{
    /// <summary>Valid read events of an agent.</summary>
    public static byte[][] AgentReads { get; } = Rotation.Make(6, static (t, _) => $$$"""{"eventType":"READ","messageId":"{{{t.Id()}}}"}""");

    /// <summary>Valid user events, the seven kinds of the guide in turn, members in the order in which the guide prints them.</summary>
    public static byte[][] UserEvents { get; } = Rotation.Make(7, static (t, i) => (i % 7) switch
    {
        0 =>
            $$$"""{"senderPhoneNumber":"+{{{t.Msisdn()}}}","eventType":"DELIVERED","eventId":"{{{t.Id()}}}","messageId":"{{{t.Id()}}}","agentId":"{{{Agent(t)}}}"}""",
        1 =>
            $$$"""{"senderPhoneNumber":"+{{{t.Msisdn()}}}","eventType":"READ","eventId":"{{{t.Id()}}}","messageId":"{{{t.Id()}}}","agentId":"{{{Agent(t)}}}"}""",
        2 => $$$"""{"senderPhoneNumber":"+{{{t.Msisdn()}}}","eventType":"IS_TYPING","eventId":"{{{t.Id()}}}","agentId":"{{{Agent(t)}}}"}""",
        3 =>
            $$$"""{"senderPhoneNumber":"+{{{t.Msisdn()}}}","text":"{{{t.Sentence()}}}","eventId":"{{{t.Id()}}}","agentId":"{{{Agent(t)}}}","messageId":"{{{t.Id()}}}","sendTime":"{{{t.Moment()}}}"}""",
        4 =>
            $$$"""{"senderPhoneNumber":"+{{{t.Msisdn()}}}","userFile":{"payload":{{{Payload(t)}}}},"eventId":"{{{t.Id()}}}","agentId":"{{{Agent(t)}}}"}""",
        5 =>
            $$$"""{"senderPhoneNumber":"+{{{t.Msisdn()}}}","eventId":"{{{t.Id()}}}","agentId":"{{{Agent(t)}}}","suggestionResponse":{"postbackData":"{{{t.Id()}}}","text":"{{{t.Sentence()}}}"}}""",
        _ =>
            $$$"""{"senderPhoneNumber":"+{{{t.Msisdn()}}}","eventId":"{{{t.Id()}}}","agentId":"{{{Agent(t)}}}","suggestionResponse":{"postbackData":"{{{t.Id()}}}"}}""",
    });

    /// <summary>User events in the envelope of Cloud Pub/Sub, as it writes it: some of its members stand twice, in two spellings.</summary>
    public static byte[][] Pushes { get; } = Rotation.Make(9, static (t, i) =>
    {
        var data = Convert.ToBase64String(UserEvents[i]);
        var (id, time) = ("1" + t.Number(100_000_000, 999_999_999), t.Moment());
        return
            $$$"""{"message":{"attributes":{"business_id":"{{{Agent(t)}}}","product":"RBM","type":"event"},"data":"{{{data}}}","messageId":"{{{id}}}","message_id":"{{{id}}}","publishTime":"{{{time}}}","publish_time":"{{{time}}}"},"subscription":"projects/demo/subscriptions/rbm-events"}""";
    });

    private static string Agent(TextSource t) => $"welcome-bot-{t.Hex(4)}@rbm.goog";

    private static string Payload(TextSource t) =>
        $$"""{"mimeType":"image/gif","fileSizeBytes":{{t.Number(1000, 10_000_000)}},"fileUri":"https://storage.googleapis.com/copper_test/{{t.Uuid()}}/{{t.Hex(56)}}","fileName":"{{t.Hex(8)}}.gif"}""";
}
