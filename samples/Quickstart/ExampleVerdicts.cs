using AgentEvents.Models.Validation;

namespace AgentEvents.Quickstart;

/// <summary>Part 4: every example is validated and read back, with the verdict beside the one that its manifest expects.</summary>
internal static class ExampleVerdicts
{
    public static Score Show(Page page, Corpus corpus)
    {
        page.Heading("Every example gets the verdict that it should");
        page.Line("An invalid one must be refused for the stated reason: the keyword that is broken, at the place where it is.");
        var score = default(Score);
        foreach (var provider in corpus.Examples.GroupBy(example => example.Provider))
        {
            var width = provider.Max(example => example.File.Length);
            page.Line();
            page.Line($"{$"{provider.Key}/examples".PadRight(width)}  expected  found");
            foreach (var example in provider)
            {
                var finding = Judge.Examine($"{example.Provider}/{example.Schema}", corpus.Bytes(example.Provider, example.File));
                var wrong = Complaint(example, finding);
                page.Line($"{example.File.PadRight(width)}  {Word(example.IsValid),-8}  {Describe(example, finding)}"
                    + $"{(wrong is null ? "" : $"  WRONG: {wrong}")}");
                score += Score.Of(wrong is null);
            }
        }

        return score;
    }

    private static string Describe(Example example, Finding? finding) => finding switch
    {
        null => "not judged",
        { Result.IsValid: false } => $"invalid   {Describe(Principal(example, finding.Result))}",
        { RoundTrip: true } => "valid     read, written, read again: equal",
        _ => "valid",
    };

    private static string Describe(Violation violation) => (violation.Keyword, violation.InstanceLocation) switch
    {
        ("json", _) => $"json at byte {violation.ByteOffset}",
        (var keyword, "") => $"{keyword} at the document",
        var (keyword, pointer) => $"{keyword} at {pointer}",
    };

    /// <summary>Of all violations found, the one that the example is about; the first if that is not among them.</summary>
    private static Violation Principal(Example example, ValidationResult result) =>
        result.Violations.FirstOrDefault(violation => example.Violations.Count > 0 && example.Violations[0].Describes(violation))
            ?? result.Violations[0];

    /// <summary>What is wrong with a finding; null if it is as expected.</summary>
    private static string? Complaint(Example example, Finding? finding) => finding switch
    {
        null => example.Schema.Length == 0 ? "the manifest does not list it" : $"no model reads {example.Schema}",
        { Agree: false } => "IsValid, Validate and TryParse disagree",
        { Result.IsValid: var found } when found != example.IsValid => $"should be {Word(example.IsValid)}",
        { Result.IsValid: true, RoundTrip: false } => "comes back changed",
        _ => example.Violations.FirstOrDefault(expected => !finding.Result.Violations.Any(expected.Describes)) is { } missing
            ? $"does not report {missing}"
            : null,
    };

    private static string Word(bool valid) => valid ? "valid" : "invalid";
}
