using AgentEvents.Benchmarks.Documents;
using AgentEvents.Benchmarks.Work;
using BenchmarkDotNet.Attributes;

namespace AgentEvents.Benchmarks.Benchmarks;

/// <summary>Judging valid documents of every provider beside the bare token scan of the same bytes.</summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private readonly Candidate _sinchReads = Candidates.ValidateSinchReads();
    private readonly Candidate _sinchReadTokens = Candidates.TokenScan(SinchDocuments.Reads);
    private readonly Candidate _sinchReadAnnotations = Candidates.Annotations(SinchDocuments.Reads, valid: true);
    private readonly Candidate _sinchReadNJsonSchema = Candidates.NJsonSchema(SinchDocuments.Reads, valid: true);
    private readonly Candidate _sinchReadJsonSchemaNet = Candidates.JsonSchemaNet(SinchDocuments.Reads, valid: true);
    private readonly Candidate _sinchTypings = Candidates.ValidateSinchTypings();
    private readonly Candidate _kaleyraTypings = Candidates.ValidateKaleyraTypings();
    private readonly Candidate _googleReads = Candidates.ValidateGoogleReads();
    private readonly Candidate _googleUserEvents = Candidates.ValidateGoogleUserEvents();
    private readonly Candidate _googleUserEventTokens = Candidates.TokenScan(GoogleDocuments.UserEvents);

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long SinchRead() => _sinchReads.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long SinchReadTokenScan() => _sinchReadTokens.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long SinchReadDataAnnotations() => _sinchReadAnnotations.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long SinchReadNJsonSchema() => _sinchReadNJsonSchema.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long SinchReadJsonSchemaNet() => _sinchReadJsonSchemaNet.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long SinchTyping() => _sinchTypings.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long KaleyraTyping() => _kaleyraTypings.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long GoogleAgentRead() => _googleReads.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long GoogleUserEvent() => _googleUserEvents.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long GoogleUserEventTokenScan() => _googleUserEventTokens.PassChecked();
}
