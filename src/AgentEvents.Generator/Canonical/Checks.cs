namespace AgentEvents.Generator.Canonical;

/// <summary>A demand on a string.</summary>
/// <param name="Site">The keyword.</param>
internal abstract record StringCheck(AssertionSite Site)
{
    /// <summary>A bound on the number of code points.</summary>
    public sealed record Length(bool IsMaximum, long Bound, AssertionSite Site) : StringCheck(Site);

    /// <summary>A regular expression that must match somewhere.</summary>
    public sealed record Pattern(TextPattern Text, AssertionSite Site) : StringCheck(Site);

    /// <summary>A date and time that a <c>Timestamp</c> holds without loss.</summary>
    public sealed record Instant(AssertionSite Site) : StringCheck(Site);

    /// <summary>A text that holds something: base64, a JSON document, or a JSON document in base64.</summary>
    public sealed record Content(bool IsBase64, bool IsJson, AssertionSite Site) : StringCheck(Site);

    /// <summary>A named format.</summary>
    public sealed record Format(string Name, AssertionSite Site) : StringCheck(Site);
}

/// <summary>A demand on a number.</summary>
/// <param name="Site">The keyword.</param>
internal abstract record NumberCheck(AssertionSite Site)
{
    /// <summary>It must be an integer: mathematically, where <c>1.0</c> is one, or also as it is written.</summary>
    public sealed record Integer(bool AsWritten, AssertionSite Site) : NumberCheck(Site);

    /// <summary>It must be a multiple of something, exactly.</summary>
    public sealed record MultipleOf(string Divisor, AssertionSite Site) : NumberCheck(Site);

    /// <summary>A bound.</summary>
    public sealed record Bound(bool IsMaximum, bool IsExclusive, string Limit, AssertionSite Site) : NumberCheck(Site);
}

/// <summary>What a string is said to hold.</summary>
/// <param name="Encoding">The <c>contentEncoding</c>.</param>
/// <param name="MediaType">The <c>contentMediaType</c>.</param>
/// <param name="Schema">The <c>contentSchema</c>.</param>
internal sealed record StringContent(string? Encoding, string? MediaType, SchemaReference? Schema);
