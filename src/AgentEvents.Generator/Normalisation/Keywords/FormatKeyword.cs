using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>format</c> (Validation 7): a demand where the dialect says that formats are asserted, otherwise an annotation.</summary>
internal sealed class FormatKeyword() : KeywordRule("format", KeywordRole.Annotation)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is not JsonStringNode { Value: var format })
        {
            use.ReportInvalid("it must be the name of a format");
        }
        else if (!use.Dialect.AssertsFormats)
        {
            // An annotation only: nothing to hold an instance against.
        }
        else if (use.Dialect.HoldsFormats && KnownFormats.IsOfNumbers(format) && MayBeNumber(use.Schema["type"]))
        {
            target.NumberChecks.Add(new NumberCheck.Format(format, use.Site(KnownFormats.DemandOf(format))));
        }
        else if (format == KnownFormats.Date && use.Dialect.HoldsFormats)
        {
            target.StringChecks.Add(new StringCheck.Day(use.Site("must be a date of RFC 3339 from year 0001 on")));
        }
        else if (format == KnownFormats.DateTime && use.Dialect.HoldsFormats)
        {
            target.StringChecks.Add(
                new StringCheck.Instant(use.Site("must be a date and time of RFC 3339 with a zone and at most nine fractional digits")));
        }
        else if (KnownFormats.Contains(format))
        {
            target.StringChecks.Add(new StringCheck.Format(format, use.Site($"must be in the format {format}")));
        }
        else if (!use.Dialect.AllowsUnknown)
        {
            use.Report(ProblemKind.UnsupportedFormat, use.Value, format, use.Source.Location.Pointer);
        }
    }

    // A format of numbers beside "type": "string" demands nothing of anything; in our own dialect that is an error like any format that nobody knows.
    private static bool MayBeNumber(JsonNode? type) => type switch
    {
        JsonStringNode { Value: var name } => name is "number" or "integer",
        JsonArrayNode { Items: var names } => names.Any(MayBeNumber),
        _ => true,
    };
}
