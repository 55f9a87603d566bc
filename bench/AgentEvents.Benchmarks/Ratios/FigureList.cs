using AgentEvents.Benchmarks.Documents;
using AgentEvents.Benchmarks.Work;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>All figures in the order of the report. A new figure is a new entry here, with its limit if it has one.</summary>
internal static class FigureList
{
    public static IReadOnlyList<Figure> Make() =>
    [
        new(Candidates.ValidateSinchReads(), Candidates.TokenScan(SinchDocuments.Reads), Limit: 0.10, MaxBytes: 0),
        new(Candidates.ValidateGoogleUserEvents(), Candidates.TokenScan(GoogleDocuments.UserEvents), Limit: 0.35, MaxBytes: 0),
        new(Candidates.ValidateSinchTypings(), Candidates.TokenScan(SinchDocuments.Typings), MaxBytes: 0),
        new(Candidates.ValidateKaleyraTypings(), Candidates.TokenScan(KaleyraDocuments.Typings), Limit: 0.15, MaxBytes: 0),
        new(Candidates.ValidateKaleyraResponses(), Candidates.TokenScan(KaleyraDocuments.Responses), Limit: 0.30, MaxBytes: 0),
        new(Candidates.ValidateGooglePushes(), Candidates.TokenScan(GoogleDocuments.Pushes), Limit: 0.35, MaxBytes: 0),
        new(Candidates.ValidatePrettyReads(), Candidates.TokenScan(Candidates.PrettyReads), Limit: 0.50, MaxBytes: 0),
        new(Candidates.ValidatePrettyUserEvents(), Candidates.TokenScan(Candidates.PrettyUserEvents), Limit: 0.50, MaxBytes: 0),
        new(Candidates.ValidateShuffledReads(), Candidates.JudgeSinch(Candidates.ShuffledReads, valid: true), Limit: 1.05, MaxBytes: 0),
        new(Candidates.ValidateShuffledUserEvents(), Candidates.JudgeGoogleUser(Candidates.ShuffledUserEvents), Limit: 1.05, MaxBytes: 0),
        new(Candidates.ValidateGoogleReads(), Candidates.TokenScan(GoogleDocuments.AgentReads), MaxBytes: 0),
        new(Candidates.ValidateSinchReads(), Candidates.Annotations(SinchDocuments.Reads, valid: true)),
        new(Candidates.ValidateSinchReads(), Candidates.NJsonSchema(SinchDocuments.Reads, valid: true)),
        new(Candidates.ValidateSinchReads(), Candidates.JsonSchemaNet(SinchDocuments.Reads, valid: true)),
        new(Candidates.RejectBadNumbers(), Candidates.TokenScan(SinchDocuments.BadNumbers), MaxBytes: 0),
        new(Candidates.RejectBadNumbers(), Candidates.Annotations(SinchDocuments.BadNumbers, valid: false)),
        new(Candidates.CollectBroken(), Candidates.TokenScan(SinchDocuments.Broken)),
        new(Candidates.CollectBroken(), Candidates.NJsonSchema(SinchDocuments.Broken, valid: false)),
        new(Candidates.RejectBadNumbers(), Candidates.JudgeSinch(SinchDocuments.BadNumbers, valid: false), MaxBytes: 0),
        new(Candidates.ParseSinchReads(), Candidates.ReflectionReads(), Limit: 0.16),
        new(Candidates.ParseGoogleUserEvents(), Candidates.ReflectionUserEvents(), Limit: 0.35),
        new(Candidates.ConvertSinchReads(), Candidates.TryReadSinchReads(), Limit: 1.40),
        new(Candidates.ParseSinchReads(), Candidates.SourceGeneratedReads()),
        new(Candidates.WriteSinchReads(), Candidates.SourceGeneratedWrites(), Limit: 0.155),
        new(Candidates.WriteSinchReadsToBuffer(), Candidates.SourceGeneratedWritesToBuffer(), Limit: 0.12, MaxBytes: 0),
        new(MappingCandidates.Sinch(), MappingCandidates.WriteSinchRequests(), Limit: 2.00),
        new(MappingCandidates.Google(), MappingCandidates.WriteGoogleRequests(), Limit: 2.00),
        new(MappingCandidates.Kaleyra(), MappingCandidates.WriteKaleyraRequests(), Limit: 2.00),
        new(MappingCandidates.Sinch(), MappingCandidates.WriteSinchRecords()),
        new(MappingCandidates.Translate(), MappingCandidates.WriteGoogleRequests()),
        new(StreamCandidates.Ours(), StreamCandidates.SourceGenerated(), Limit: 0.20),
    ];
}
