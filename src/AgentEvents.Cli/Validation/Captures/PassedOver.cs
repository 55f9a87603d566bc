using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>Counts what of a capture was not judged, so that it is said.</summary>
internal sealed class PassedOver
{
    /// <summary>Entries that go to no operation and are no delivery of a webhook.</summary>
    public long Elsewhere { get; set; }

    /// <summary>Entries without a method or a URL.</summary>
    public long Unreadable { get; set; }

    /// <summary>Responses whose body the exporter left out.</summary>
    public long WithoutBody { get; set; }

    /// <summary>A note for each kind.</summary>
    public IEnumerable<Finding> Findings =>
    [
        .. Of(Elsewhere, "entry", "to no operation or webhook of a provider that the tool knows"),
        .. Of(Unreadable, "entry", "without a method and an absolute URL"),
        .. Of(WithoutBody, "response", "whose body is not in the capture; export it with contents"),
    ];

    private static IEnumerable<Finding> Of(long count, string unit, string what) =>
        count == 0 ? [] : [new Finding { Rule = "passed-over", Severity = Severity.Note, Message = $"{ReportSummary.Counted(count, unit)} {what}" }];
}
