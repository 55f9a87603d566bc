using System.Text.Json;

namespace AgentEvents.Pacts;

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
