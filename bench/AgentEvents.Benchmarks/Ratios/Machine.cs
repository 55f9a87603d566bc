using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>What the figures were measured on, in one line.</summary>
internal static class Machine
{
    private const string LinuxProcessorFacts = "/proc/cpuinfo";

    public static string Describe() =>
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores, {ProcessorName()}, "
            + $"vectors of {VectorBits()} bits";

    private static string ProcessorName()
    {
        var line = File.Exists(LinuxProcessorFacts)
            ? File.ReadLines(LinuxProcessorFacts).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null
            ? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "processor unknown"
            : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static int VectorBits() =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
}
