using System.Collections.Immutable;
using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Generator.Tests.Incremental;

/// <summary>A generator that has run once, and the same generator run again after a change: what was done anew, and what was kept.</summary>
internal sealed class IncrementalRun
{
    // A driver does not change: what comes after its run is another one.
    private static readonly Lazy<GeneratorDriver> OfRepository = new(static () => Run(Repository.Schemas));

    private readonly GeneratorRunResult _second;

    private IncrementalRun(GeneratorDriverRunResult result)
    {
        _second = result.Results.Single();
        _second.Exception.ShouldBeNull();
    }

    /// <summary>The files that were written anew.</summary>
    public IEnumerable<string> WrittenAnew => Emitted(static reason => !IsKept(reason));

    /// <summary>The files that were kept.</summary>
    public IEnumerable<string> Kept => Emitted(IsKept);

    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> Steps => _second.TrackedSteps;

    public IEnumerable<GeneratedSourceResult> Sources => _second.GeneratedSources;

    /// <summary>The state after a change.</summary>
    public static IncrementalRun After(IEnumerable<SchemaText> schemas, Func<GeneratorDriver, GeneratorDriver> change, string? program = null)
    {
        return new IncrementalRun(change(ReferenceEquals(schemas, Repository.Schemas) ? OfRepository.Value : Run(schemas))
            .RunGenerators(program is null ? GeneratorRun.Program() : GeneratorRun.Program(program))
            .GetRunResult());
    }

    /// <summary>The state after the first run.</summary>
    public static IncrementalRun First(IEnumerable<SchemaText> schemas) =>
        new(Run(schemas).GetRunResult());

    /// <summary>Why a step has the outputs that it has.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. _second.TrackedSteps[step].SelectMany(static s => s.Outputs).Select(static o => o.Reason)];

    /// <summary>That nothing after a step was run.</summary>
    public void ShouldHaveKeptEverythingAfter(params string[] before)
    {
        var names = typeof(SchemaGenerator.Steps).GetFields().Select(static f => f.Name).ToArray();
        names.Length.ShouldBeGreaterThan(8);
        foreach (var name in names.Except(before))
        {
            Reasons(name).ShouldAllBe(static reason => IsKept(reason), name);
        }

        _second.TrackedOutputSteps.Values.SelectMany(static s => s).SelectMany(static s => s.Outputs).Select(static o => o.Reason)
            .ShouldAllBe(static reason => IsKept(reason), "source outputs");
    }

    public static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static GeneratorDriver Run(IEnumerable<SchemaText> schemas) =>
        GeneratorRun.Driver(schemas, remembersSteps: true).RunGenerators(GeneratorRun.Program());

    private IEnumerable<string> Emitted(Func<IncrementalStepRunReason, bool> condition) => _second.TrackedSteps[SchemaGenerator.Steps.Emit]
        .SelectMany(static s => s.Outputs)
        .Where(o => o.Reason != IncrementalStepRunReason.Removed && condition(o.Reason))
        .SelectMany(static o => ((EmittedFile)o.Value).Files)
        .Select(static f => f.HintName);
}
