using AgentEvents.Benchmarks.Documents;
using AgentEvents.Benchmarks.Work;
using BenchmarkDotNet.Attributes;

namespace AgentEvents.Benchmarks.Benchmarks;

/// <summary>Refusing invalid documents: at the first fault, and with the whole list.</summary>
[MemoryDiagnoser]
public class RejectBenchmarks
{
    private readonly Candidate _badNumbers = Candidates.RejectBadNumbers();
    private readonly Candidate _badNumberTokens = Candidates.TokenScan(SinchDocuments.BadNumbers);
    private readonly Candidate _badNumberAnnotations = Candidates.Annotations(SinchDocuments.BadNumbers, valid: false);
    private readonly Candidate _broken = Candidates.CollectBroken();
    private readonly Candidate _brokenNJsonSchema = Candidates.NJsonSchema(SinchDocuments.Broken, valid: false);

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long BadNumber() => _badNumbers.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long BadNumberTokenScan() => _badNumberTokens.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long BadNumberDataAnnotations() => _badNumberAnnotations.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long CollectFourFaults() => _broken.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long CollectFourFaultsNJsonSchema() => _brokenNJsonSchema.PassChecked();
}
