using AgentEvents.Benchmarks.Documents;
using AgentEvents.Benchmarks.Work;
using BenchmarkDotNet.Attributes;

namespace AgentEvents.Benchmarks.Benchmarks;

/// <summary>From bytes to objects: ours validates as well, System.Text.Json does not.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private readonly Candidate _ours = Candidates.ParseSinchReads();
    private readonly Candidate _reflection = Candidates.ReflectionReads();
    private readonly Candidate _sourceGenerated = Candidates.SourceGeneratedReads();

    [Benchmark(Baseline = true, OperationsPerInvoke = Rotation.Count)]
    public long Reflection() => _reflection.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long SourceGenerated() => _sourceGenerated.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long ValidateAndBuild() => _ours.PassChecked();
}
