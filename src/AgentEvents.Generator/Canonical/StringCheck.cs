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

    /// <summary>A date that a <c>DateOnly</c> holds.</summary>
    public sealed record Day(AssertionSite Site) : StringCheck(Site);

    /// <summary>A text that holds something: base64, a JSON document, or a JSON document in base64.</summary>
    public sealed record Content(bool IsBase64, bool IsJson, AssertionSite Site) : StringCheck(Site);

    /// <summary>A named format.</summary>
    public sealed record Format(string Name, AssertionSite Site) : StringCheck(Site);
}
