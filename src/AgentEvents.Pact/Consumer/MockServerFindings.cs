using System.Text.Json;

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

/// <summary>Reads what a mock server found.</summary>
internal static class MockServerFindings
{
    /// <summary>Reads the core's JSON.</summary>
    /// <param name="json">An array of findings; may be empty text.</param>
    public static IReadOnlyList<MockServerFinding> Read(string json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(ReadFinding)];
    }

    private static MockServerFinding ReadFinding(JsonElement finding) => new(
        CoreJson.Text(finding, "type") ?? "unknown",
        CoreJson.Text(finding, "method") ?? "no method",
        [.. CoreJson.Items(finding, "mismatches").Select(static mismatch => CoreJson.Place(mismatch))]);
}
