using AgentEvents.Benchmarks.Generation;
using BenchmarkDotNet.Attributes;

namespace AgentEvents.Benchmarks.Benchmarks;

/// <summary>The generator on all schemas of the repository: a driver's first run, and re-runs after an edit.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private GeneratorRun _run = GeneratorRun.Start();
    private int _edit;

    [Benchmark]
    public object Cold() => _run = GeneratorRun.Start();

    [Benchmark]
    public object RerunAfterUnrelatedEdit() => _run = _run.Again(GeneratorRun.WithUnrelatedEdit(++_edit));

    [Benchmark]
    public object RerunAfterSchemaEdit() => _run = _run.WithSchemaEdit(++_edit).Again();
}
