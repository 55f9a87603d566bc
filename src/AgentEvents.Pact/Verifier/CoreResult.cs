using System.Text.Json;

namespace AgentEvents.Pacts.Verifier;

/// <summary>The core's result, read from its JSON.</summary>
/// <param name="Interactions">What was verified.</param>
/// <param name="Failures">What failed.</param>
/// <param name="PendingFailures">What failed and is pending.</param>
/// <param name="Output">What the core prints, piece by piece.</param>
internal sealed record CoreResult(
    IReadOnlyList<PactInteractionResult> Interactions,
    IReadOnlyList<PactInteractionFailure> Failures,
    IReadOnlyList<PactInteractionFailure> PendingFailures,
    IReadOnlyList<string> Output)
{
    private const string PactLine = "\nVerifying a pact between ";
    private const string StateLine = "     Given ";

    /// <summary>Whether a pact of another provider was verified.</summary>
    /// <param name="provider">Name of the provider.</param>
    public bool HasPactOfOther(string provider) =>
        Output.Any(line => line.StartsWith(PactLine, StringComparison.Ordinal) && !line.EndsWith($" and {provider}", StringComparison.Ordinal));

    /// <summary>Whether an interaction with a provider state was verified.</summary>
    public bool HasProviderState => Output.Any(static line => line.StartsWith(StateLine, StringComparison.Ordinal));

    /// <summary>Reads the core's JSON.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static CoreResult Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new CoreResult(
            [.. CoreJson.Items(root, "interactionResults").Select(ReadInteraction)],
            [.. CoreJson.Items(root, "errors").Select(ReadFailure)],
            [.. CoreJson.Items(root, "pendingErrors").Select(ReadFailure)],
            [.. CoreJson.Items(root, "output").Select(static line => line.GetString() ?? "")]);
    }

    private static PactInteractionResult ReadInteraction(JsonElement interaction) =>
        new(CoreJson.Text(interaction, "description") ?? "", CoreJson.Text(interaction, "result") == "OK");

    private static PactInteractionFailure ReadFailure(JsonElement failure)
    {
        var mismatch = CoreJson.Member(failure, "mismatch") ?? default;
        return new PactInteractionFailure(
            CoreJson.Text(failure, "interaction") ?? "",
            [.. CoreJson.Items(mismatch, "mismatches").Select(ReadMismatch)],
            CoreJson.Text(mismatch, "message"));
    }

    private static PactMismatch ReadMismatch(JsonElement mismatch)
    {
        const string Suffix = "Mismatch";
        var kind = CoreJson.Text(mismatch, "type") ?? "";
        return new PactMismatch(CoreJson.Place(mismatch), CoreJson.Text(mismatch, "mismatch") ?? "")
        {
            Kind = kind.EndsWith(Suffix, StringComparison.Ordinal) ? kind[..^Suffix.Length] : kind,
            Location = CoreJson.Text(mismatch, "key") ?? CoreJson.Text(mismatch, "path") ?? "",
            Expected = Value(mismatch, "expected"),
            Actual = Value(mismatch, "actual"),
        };
    }

    // Statuses are numbers, all else are texts.
    private static string? Value(JsonElement mismatch, string name) =>
        CoreJson.Member(mismatch, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? value.ToString() : null;
}
