using AgentEvents.Benchmarks.Documents;
using AgentEvents.Benchmarks.Work;
using BenchmarkDotNet.Attributes;

namespace AgentEvents.Benchmarks.Benchmarks;

/// <summary>From objects to bytes: into new arrays, and into a buffer that is used again.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private readonly Candidate _array = Candidates.WriteSinchReads();
    private readonly Candidate _arraySourceGenerated = Candidates.SourceGeneratedWrites();
    private readonly Candidate _buffer = Candidates.WriteSinchReadsToBuffer();
    private readonly Candidate _bufferSourceGenerated = Candidates.SourceGeneratedWritesToBuffer();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long Array() => _array.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long ArraySourceGenerated() => _arraySourceGenerated.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long Buffer() => _buffer.PassChecked();

    [Benchmark(OperationsPerInvoke = Rotation.Count)]
    public long BufferSourceGenerated() => _bufferSourceGenerated.PassChecked();
}
