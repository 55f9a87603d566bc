using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Translation;

/// <summary>Makes findings of what became of a request.</summary>
internal static class TranslationFinding
{
    /// <summary>What is no request at all.</summary>
    public static Finding Of(RecordedFault fault) => new() { Rule = "recorded-request", Message = fault.Message };

    /// <summary>A rule that the recorded request breaks. Its byte offset counts in a form of the request that nobody sees.</summary>
    public static Finding Of(Violation violation) => new()
    {
        Rule = violation.Keyword,
        Message = violation.Message,
        Pointer = violation.InstanceLocation,
        SchemaLocation = violation.AbsoluteKeywordLocation,
    };

    /// <summary>Everything that a mapping has to say.</summary>
    /// <param name="unsupported">Why there is no other form, if there is none.</param>
    /// <param name="violations">The rules that it would break.</param>
    /// <param name="losses">What has no place in it.</param>
    public static IEnumerable<Finding> Of(UnsupportedCase? unsupported, IEnumerable<MappingViolation> violations, IEnumerable<MappingLoss> losses) =>
    [
        .. unsupported is null ? [] : new[] { new Finding { Rule = "unsupported", Message = unsupported.ToString() } },
        .. violations.Select(Of),
        .. losses.Select(loss => Placed(new Finding { Rule = "lost", Severity = Severity.Note, Message = loss.Reason }, loss.Field)),
    ];

    private static Finding Of(MappingViolation broken)
    {
        var finding = Of(broken.Violation);
        return broken.Field is { } field && field != broken.Violation.InstanceLocation
            ? finding with { Message = $"{finding.Message} (made of {field})" }
            : finding;
    }

    // A field of the canonical event is no place in a document.
    private static Finding Placed(Finding finding, string field) =>
        field.StartsWith('/') ? finding with { Pointer = field } : finding with { Message = $"{field}: {finding.Message}" };
}
