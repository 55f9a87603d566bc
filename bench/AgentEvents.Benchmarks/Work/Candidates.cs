using System.Buffers;
using System.Text;
using System.Text.Json;
using AgentEvents.Benchmarks.Documents;
using AgentEvents.Benchmarks.Peers;
using Google = AgentEvents.Models.Google;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Benchmarks.Work;

/// <summary>Every candidate by name, with the outcome that shows that it did its work; figures and benchmarks pick from here.</summary>
internal static class Candidates
{
    private const long All = Rotation.Count;
    private const long None = 0;

    public static Candidate ValidateSinchReads() => Candidate.Of("validate.sinch.read", new ValidateSinch(SinchDocuments.Reads), All);

    public static Candidate ValidateSinchTypings() => Candidate.Of("validate.sinch.typing", new ValidateSinch(SinchDocuments.Typings), All);

    public static Candidate ValidateKaleyraTypings() => Candidate.Of("validate.kaleyra.typing", new ValidateKaleyra(KaleyraDocuments.Typings), All);

    public static Candidate ValidateGoogleReads() =>
        Candidate.Of("validate.google.agent-read", new ValidateGoogleAgent(GoogleDocuments.AgentReads), All);

    public static Candidate ValidateGoogleUserEvents() =>
        Candidate.Of("validate.google.user-event", new ValidateGoogleUser(GoogleDocuments.UserEvents), All);

    public static Candidate ValidateKaleyraResponses() =>
        Candidate.Of("validate.kaleyra.response", new ValidateKaleyraResponse(KaleyraDocuments.Responses), All);

    public static Candidate ValidateGooglePushes() =>
        Candidate.Of("validate.google.pubsub-push", new ValidateGooglePush(GoogleDocuments.Pushes), All);

    public static Candidate ValidatePrettyReads() => Candidate.Of("validate.sinch.read-pretty", new ValidateSinch(PrettyReads), All);

    public static Candidate ValidatePrettyUserEvents() =>
        Candidate.Of("validate.google.user-event-pretty", new ValidateGoogleUser(PrettyUserEvents), All);

    public static Candidate ValidateShuffledReads() => Candidate.Of("validate.sinch.read-shuffled", new ValidateSinch(ShuffledReads), All);

    public static Candidate ValidateShuffledUserEvents() =>
        Candidate.Of("validate.google.user-event-shuffled", new ValidateGoogleUser(ShuffledUserEvents), All);

    /// <summary>The validator without the path before it.</summary>
    public static Candidate JudgeSinch(byte[][] documents, bool valid) =>
        Candidate.Of("validator-alone", new Judge<Sinch.AgentEvent>(documents), valid ? All : None);

    /// <summary>The validator without the path before it.</summary>
    public static Candidate JudgeGoogleUser(byte[][] documents) => Candidate.Of("validator-alone", new Judge<Google.UserEvent>(documents), All);

    public static byte[][] PrettyReads { get; } = Layouts.Pretty(SinchDocuments.Reads);

    public static byte[][] PrettyUserEvents { get; } = Layouts.Pretty(GoogleDocuments.UserEvents);

    public static byte[][] ShuffledReads { get; } = Layouts.Shuffled(SinchDocuments.Reads);

    public static byte[][] ShuffledUserEvents { get; } = Layouts.Shuffled(GoogleDocuments.UserEvents);

    public static Candidate ParseGoogleUserEvents() =>
        Candidate.Of("parse.google.user-event", new ParseGoogleUser(GoogleDocuments.UserEvents), UserTextLength());

    public static Candidate ReflectionUserEvents() =>
        Candidate.Of("stj-reflection", new DeserialiseGoogleUser(GoogleDocuments.UserEvents), UserTextLength());

    public static Candidate ConvertSinchReads() => Candidate.Of("convert.sinch.read", new ConvertSinch(SinchDocuments.Reads), NumberLength());

    public static Candidate TryReadSinchReads() => Candidate.Of("try-read", new TryReadSinch(SinchDocuments.Reads), NumberLength());

    public static Candidate RejectBadNumbers() => Candidate.Of("reject.sinch.bad-to", new ValidateSinch(SinchDocuments.BadNumbers), None);

    /// <summary>Four faults in every document, and every one of them must be found.</summary>
    public static Candidate CollectBroken() => Candidate.Of("collect.sinch.broken", new CollectSinch(SinchDocuments.Broken), All * 4);

    public static Candidate ParseSinchReads() => Candidate.Of("parse.sinch.read", new ParseSinch(SinchDocuments.Reads), TextLength());

    public static Candidate WriteSinchReads() => Candidate.Of("write.sinch.read", new WriteArray(Models()), WrittenFingerprint());

    public static Candidate WriteSinchReadsToBuffer() =>
        Candidate.Of("write-to.sinch.read", new WriteBuffer(Models(), new ArrayBufferWriter<byte>(1024)), WrittenFingerprint());

    /// <summary>The scan has no verdict; that it reaches the end of every document is seen by its throwing otherwise.</summary>
    public static Candidate TokenScan(byte[][] documents) => Candidate.Of("token-scan", new ScanTokens(documents), expected: null);

    public static Candidate Annotations(byte[][] documents, bool valid) =>
        Candidate.Of("stj-data-annotations", new ValidateAnnotations(documents), valid ? All : None);

    public static Candidate NJsonSchema(byte[][] documents, bool valid) =>
        Candidate.Of(
            "njsonschema",
            new ValidateNJsonSchema([.. documents.Select(Encoding.UTF8.GetString)], DraftSchema.Load("sinch/agent-event.schema.json")),
            valid ? All : None);

    public static Candidate JsonSchemaNet(byte[][] documents, bool valid) =>
        Candidate.Of(
            "jsonschema-net",
            new ValidateJsonSchemaNet(documents, StandardSchema.Load("sinch/agent-event.schema.json")),
            valid ? All : None);

    public static Candidate ReflectionReads() => Candidate.Of("stj-reflection", new DeserialiseByReflection(SinchDocuments.Reads), TextLength());

    public static Candidate SourceGeneratedReads() =>
        Candidate.Of("stj-source-generated", new DeserialiseBySource(SinchDocuments.Reads), TextLength());

    public static Candidate SourceGeneratedWrites() => Candidate.Of("stj-source-generated", new SerialiseArray(Dtos()), WrittenFingerprint());

    public static Candidate SourceGeneratedWritesToBuffer()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return Candidate.Of("stj-source-generated", new SerialiseBuffer(Dtos(), buffer, new Utf8JsonWriter(buffer)), WrittenFingerprint());
    }

    private static Sinch.AgentEvent[] Models() => [.. SinchDocuments.Reads.Select(static d => Sinch.AgentEvent.Parse(d))];

    private static SinchEventDto[] Dtos() => [.. SinchDocuments.Reads.Select(static d => JsonSerializer.Deserialize<SinchEventDto>(d)!)];

    // Both expectations come from the documents themselves by a third way, so that no candidate is its own judge.
    private static long TextLength() => SinchDocuments.Reads.Sum(static d =>
    {
        using var document = JsonDocument.Parse(d);
        var root = document.RootElement;
        return root.GetProperty("to").GetString()!.Length
            + root.GetProperty("event_id").GetString()!.Length
            + root.GetProperty("event").GetProperty("message_id").GetString()!.Length;
    });

    private static long NumberLength() => Lengths(SinchDocuments.Reads, "to");

    private static long UserTextLength() => Lengths(GoogleDocuments.UserEvents, "senderPhoneNumber") + Lengths(GoogleDocuments.UserEvents, "agentId");

    private static long Lengths(byte[][] documents, string member) => documents.Sum(d =>
    {
        using var document = JsonDocument.Parse(d);
        return document.RootElement.GetProperty(member).GetString()!.Length;
    });

    // The documents are compact and in schema order, so writing must give back the very same bytes.
    private static long WrittenFingerprint() => SinchDocuments.Reads.Sum(static d => Fingerprint.Of(d));
}
