using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.Quickstart;

/// <summary>Part 5: a payload that breaks several rules at once. All violations come back, and none quotes a value.</summary>
internal static class RejectedPayload
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Score Show(Page page, Corpus corpus)
    {
        page.Heading("A rejected payload says everything that is wrong with it");

        // The example of which the most has to be told.
        var example = corpus.Examples.Where(e => !e.IsValid).MaxBy(e => e.Violations.Count)
            ?? throw new JsonException("no manifest lists an invalid example");
        var payload = corpus.Bytes(example.Provider, example.File);
        var found = Judge.Examine($"{example.Provider}/{example.Schema}", payload)?.Result;

        page.Line($"{example.Provider}/examples/{example.File}:");
        page.Line(Encoding.UTF8.GetString(payload));
        page.Line();
        page.Block(found?.ToString() ?? "not judged");
        page.Line();
        page.Line("The same in the basic output format of JSON Schema, for other tools:");
        page.Block(found is null ? "" : Indent(found));
        page.Line();

        // A typed value can be wrong too: constructing never throws, Validate says what would be refused.
        var wrongNumber = new OutboundTyping { Recipient = "my neighbour" }.Validate();
        page.Line("A typed event for \"my neighbour\" is");
        page.Block(wrongNumber.ToString());

        return Score.Of(found is { IsValid: false, Violations.Count: > 1 }) + Score.Of(!wrongNumber.IsValid);
    }

    private static string Indent(ValidationResult result)
    {
        using var output = JsonDocument.Parse(result.ToBasicOutput());
        return JsonSerializer.Serialize(output.RootElement, Indented);
    }
}
