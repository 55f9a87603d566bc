using AgentEvents.Benchmarks.Documents;
using AgentEvents.Benchmarks.Work;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>All figures in the order of the report. A new figure is a new entry here, with its limit if it has one.</summary>
internal static class FigureList
{
    public static IReadOnlyList<Figure> Make() =>
    [
        new(Candidates.ValidateSinchReads(), Candidates.TokenScan(SinchDocuments.Reads), Limit: 0.60, MaxBytes: 0),
        new(Candidates.ValidateGoogleUserEvents(), Candidates.TokenScan(GoogleDocuments.UserEvents), Limit: 1.00, MaxBytes: 0),
        new(Candidates.ValidateSinchTypings(), Candidates.TokenScan(SinchDocuments.Typings), MaxBytes: 0),
        new(Candidates.ValidateKaleyraTypings(), Candidates.TokenScan(KaleyraDocuments.Typings), MaxBytes: 0),
        new(Candidates.ValidateGoogleReads(), Candidates.TokenScan(GoogleDocuments.AgentReads), MaxBytes: 0),
        new(Candidates.ValidateSinchReads(), Candidates.Annotations(SinchDocuments.Reads, valid: true)),
        new(Candidates.ValidateSinchReads(), Candidates.NJsonSchema(SinchDocuments.Reads, valid: true)),
        new(Candidates.ValidateSinchReads(), Candidates.JsonSchemaNet(SinchDocuments.Reads, valid: true)),
        new(Candidates.RejectBadNumbers(), Candidates.TokenScan(SinchDocuments.BadNumbers), MaxBytes: 0),
        new(Candidates.RejectBadNumbers(), Candidates.Annotations(SinchDocuments.BadNumbers, valid: false)),
        new(Candidates.CollectBroken(), Candidates.TokenScan(SinchDocuments.Broken)),
        new(Candidates.CollectBroken(), Candidates.NJsonSchema(SinchDocuments.Broken, valid: false)),
        new(Candidates.ParseSinchReads(), Candidates.ReflectionReads(), Limit: 0.50),
        new(Candidates.ParseSinchReads(), Candidates.SourceGeneratedReads()),
        new(Candidates.WriteSinchReads(), Candidates.SourceGeneratedWrites(), Limit: 0.50),
        new(Candidates.WriteSinchReadsToBuffer(), Candidates.SourceGeneratedWritesToBuffer(), Limit: 0.50, MaxBytes: 0),
        new(MappingCandidates.Sinch(), MappingCandidates.WriteSinchRequests(), Limit: 2.00),
        new(MappingCandidates.Google(), MappingCandidates.WriteGoogleRequests(), Limit: 2.00),
        new(MappingCandidates.Kaleyra(), MappingCandidates.WriteKaleyraRequests(), Limit: 2.00),
        new(MappingCandidates.Sinch(), MappingCandidates.WriteSinchRecords()),
        new(MappingCandidates.Translate(), MappingCandidates.WriteGoogleRequests()),
        new(StreamCandidates.Ours(), StreamCandidates.SourceGenerated(), Limit: 0.20),
    ];
}
