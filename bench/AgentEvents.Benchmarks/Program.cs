using AgentEvents.Benchmarks.Corpus;
using AgentEvents.Benchmarks.Growth;
using AgentEvents.Benchmarks.Ratios;
using AgentEvents.Benchmarks.Size;
using AgentEvents.Benchmarks.Witness;
using BenchmarkDotNet.Running;

// `ratios` compares everything within one process in under a minute; `corpus` runs the generator on folders of other people's schemas; `size`
// weighs what is generated; `growth` doubles schemas; `witness` and `edits` ask for documents and judge
// changes of other people's schemas; anything else goes to BenchmarkDotNet (`bdn` only says so aloud).
switch (args)
{
    case ["ratios", .. var options]:
        return RatiosCommand.Run(options, Console.Out);
    case ["corpus", .. var folders]:
        return await CorpusCommand.Run(folders, Console.Out);
    case ["size", .. var measured]:
        return SizeCommand.Run(measured, Console.Out);
    case ["growth", .. var kinds]:
        return GrowthCommand.Run(kinds, Console.Out);
    case ["witness", .. var folders]:
        return WitnessCommand.Run(folders, Console.Out);
    case ["edits", .. var history]:
        return EditsCommand.Run(history, Console.Out);
    case [JudgeProcess.Argument]:
        return CorpusJudge.Run(Console.In, Console.Out);
    case ["bdn", .. var rest]:
        return RunBenchmarks(rest);
    default:
        return RunBenchmarks(args);
}

static int RunBenchmarks(string[] arguments)
{
    // A bare word is a filter; BenchmarkDotNet itself wants it behind --filter.
    if (arguments is [var filter, .. var rest] && !filter.StartsWith('-'))
    {
        arguments = ["--filter", $"*{filter}*", .. rest];
    }

    var summaries = BenchmarkSwitcher.FromAssembly(typeof(RatiosCommand).Assembly).Run(arguments);
    return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
}
