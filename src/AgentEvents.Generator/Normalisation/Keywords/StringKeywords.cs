using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Patterns;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>minLength</c> and <c>maxLength</c> (Validation 6.3): counted in code points.</summary>
internal sealed class LengthKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["minLength", "maxLength"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (CountValue.Read(use) is { } bound)
        {
            var isMaximum = use.Name == "maxLength";
            draft.StringChecks.Add(new StringCheck.Length(isMaximum, bound, use.Site(CountValue.Demand(isMaximum, bound, "character"))));
        }
    }
}

/// <summary><c>pattern</c> (Validation 6.3.3): an ECMA-262 regular expression that must match somewhere in the string.</summary>
internal sealed class PatternKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["pattern"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (use.Value is not JsonStringNode { Value: var pattern })
        {
            use.ReportInvalid("it must be a regular expression in a string");
            return;
        }

        var compilation = EcmaPattern.Compile(pattern);
        if (compilation.Program is { } program)
        {
            draft.StringChecks.Add(new StringCheck.Pattern(new TextPattern(pattern, program), use.Site("must match the pattern " + pattern)));
        }
        else
        {
            use.Report(ProblemKind.InvalidPattern, use.Value, use.Name, use.Source.Location.Pointer, compilation.Error!.ToString());
        }
    }
}

/// <summary><c>format</c> (Validation 7): a demand where the dialect says that formats are asserted, otherwise a remark.</summary>
internal sealed class FormatKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["format"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        var dialect = use.Builder.Index.DialectOf(use.Source.Location);
        if (use.Value is not JsonStringNode { Value: var format })
        {
            use.ReportInvalid("it must be the name of a format");
        }
        else if (!dialect.AssertsFormats)
        {
            // A remark only: nothing to hold an instance against.
        }
        else if (format == KnownFormats.DateTime && !dialect.IgnoresUnknownKeywords)
        {
            draft.StringChecks.Add(new StringCheck.Instant(use.Site("must be a date and time of RFC 3339 with a zone and at most nine fractional digits")));
        }
        else if (KnownFormats.Contains(format))
        {
            draft.StringChecks.Add(new StringCheck.Format(format, use.Site($"must be in the format {format}")));
        }
        else if (!dialect.IgnoresUnknownKeywords)
        {
            use.Report(ProblemKind.UnsupportedFormat, use.Value, format, use.Source.Location.Pointer);
        }
    }
}

/// <summary><c>contentEncoding</c>, <c>contentMediaType</c>, <c>contentSchema</c> (Validation 8): what a string holds. Models offer it decoded; nothing is demanded.</summary>
internal sealed class ContentKeyword : Keyword
{
    private static readonly StringContent Nothing = new(null, null, null);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["contentEncoding", "contentMediaType", "contentSchema"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        var content = draft.Content ?? Nothing;
        if (use.Name == "contentSchema")
        {
            draft.Content = content with { Schema = use.Builder.Refer([use.Subschema()]) };
        }
        else if (use.Value is not JsonStringNode { Value: var value })
        {
            use.ReportInvalid("it must be a string");
        }
        else
        {
            draft.Content = use.Name == "contentEncoding" ? content with { Encoding = value } : content with { MediaType = value };
        }
    }
}
