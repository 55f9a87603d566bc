namespace AgentEvents.Pacts.Verifier;

/// <summary>One difference between what a pact says and what a provider did.</summary>
/// <param name="Place">Kind and place, such as <c>BodyMismatch at $.to</c>; quotes no value.</param>
/// <param name="Text">What the core says. It quotes values that the provider sent: nothing for a log.</param>
public sealed record PactMismatch(string Place, string Text)
{
    /// <summary>What is different: <c>Status</c>, <c>Header</c>, <c>BodyType</c>, <c>Body</c>; empty if the core does not say.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Where, in the core's own words: the name of a header field, or a JSON path into the body; empty if it is about all of it.</summary>
    public string Location { get; init; } = "";

    /// <summary>What the pact says: nothing for a log, unless it is a status or a media type. Null if the core does not tell.</summary>
    public string? Expected { get; init; }

    /// <summary>What came: nothing for a log, unless it is a status. Null if the core does not tell.</summary>
    public string? Actual { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Place;
}
