namespace AgentEvents.Pacts;

/// <summary>Something that a consumer did and should not have, or the other way round. Prints no values.</summary>
/// <param name="Kind">The core's name for it: <c>request-mismatch</c>, <c>request-not-found</c>, <c>missing-request</c>.</param>
/// <param name="Method">Method of the request.</param>
/// <param name="Differences">What differed, as kind and place.</param>
internal sealed record MockServerFinding(string Kind, string Method, IReadOnlyList<string> Differences)
{
    /// <summary>Whether the consumer sent the request at all.</summary>
    public bool WasAsked => Kind != "missing-request";

    /// <inheritdoc/>
    public override string ToString() => Differences.Count == 0 ? $"{Kind} ({Method})" : $"{Kind} ({Method}: {string.Join(", ", Differences)})";
}
