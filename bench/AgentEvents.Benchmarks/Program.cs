using AgentEvents.Benchmarks.Generation;
using AgentEvents.Benchmarks.Ratios;
using BenchmarkDotNet.Running;

// `ratios` compares everything within one process in under a minute; `suite` measures the generator on other people's schemas; anything else goes to BenchmarkDotNet (`bdn` only says so aloud).
switch (args)
{
    case ["ratios"]:
        return RatiosCommand.Run(Console.Out);
    case ["suite"]:
        return SuiteCommand.Run(Console.Out);
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
