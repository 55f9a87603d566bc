using System.Globalization;

namespace AgentEvents.Cli.Reporting;

/// <summary>What a subject comes to, in words.</summary>
internal static class ReportSummary
{
    /// <summary>For example <c>1,000,000 lines, 3 invalid</c>.</summary>
    public static string Of(Subject subject)
    {
        var (good, bad) = WordsFor(subject.Unit);

        // Of changes it is said at once that they break nobody: that there are some is no news.
        var result = subject.BadCount == 0 && subject.Unit is not ("change" or "name") ? "all " + good : $"{Number(subject.BadCount)} {bad}";
        return $"{Counted(subject.Count, subject.Unit == "name" ? "change" : subject.Unit)}, {result}";
    }

    /// <summary>What units are called that are as they should be, and those that are not.</summary>
    /// <param name="unit">The unit of a <see cref="Subject"/>.</param>
    public static (string Good, string Bad) WordsFor(string unit) => unit switch
    {
        "change" => ("compatible", "breaking"),
        "name" => ("told", "breaking"),
        "request" => ("mapped", "not mapped"),
        "interaction" => ("honoured", "broken"),
        _ => ("valid", "invalid"),
    };

    /// <summary>For example <c>1 line</c>, <c>2,000 bodies</c>.</summary>
    public static string Counted(long number, string unit) =>
        $"{Number(number)} {(number == 1 ? unit : unit.EndsWith('y') ? unit[..^1] + "ies" : unit + "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
