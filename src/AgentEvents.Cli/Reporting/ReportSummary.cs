using System.Globalization;

namespace AgentEvents.Cli.Reporting;

/// <summary>What a subject comes to, in words.</summary>
internal static class ReportSummary
{
    /// <summary>For example <c>1,000,000 lines, 3 invalid</c>.</summary>
    public static string Of(Subject subject) =>
        subject.Unit == "change"
            ? $"{Counted(subject.Count, "change")}, {Number(subject.BadCount)} breaking"
            : $"{Counted(subject.Count, subject.Unit)}, {(subject.BadCount == 0 ? "all valid" : Number(subject.BadCount) + " invalid")}";

    /// <summary>For example <c>1 line</c>, <c>2,000 bodies</c>.</summary>
    public static string Counted(long number, string unit) =>
        $"{Number(number)} {(number == 1 ? unit : unit.EndsWith('y') ? unit[..^1] + "ies" : unit + "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
