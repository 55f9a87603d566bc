using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentEvents.Models.Sinch;
using AgentEvents.Models.Validation;

namespace AgentEvents.Quickstart;

/// <summary>Part 6: a payload that breaks several rules at once. All violations come back, and none quotes a value.</summary>
internal static class RejectedPayload
{
    private const string Example = "invalid/several-violations.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Score Show(Page page, Corpus corpus)
    {
        page.Heading("A rejected payload says everything that is wrong with it");

        var payload = corpus.Bytes("sinch", Example);
        var accepted = AgentEvent.TryRead(payload, out _, out var result);

        page.Line($"sinch/examples/{Example}:");
        page.Line(Encoding.UTF8.GetString(payload));
        page.Line();
        page.Block(result.ToString());
        page.Line();
        page.Line("The same in the basic output format of JSON Schema, for other tools:");
        page.Block(Indent(result));
        page.Line();

        // A typed value can be wrong too: constructing never throws, Validate says what would be refused.
        var wrongNumber = new AgentEvent { To = "my neighbour", Event = new AgentComposingEvent() };
        page.Line("A typed event for \"my neighbour\" is");
        page.Block(wrongNumber.Validate().ToString());

        return Score.Of(!accepted && result.Violations.Count > 1) + Score.Of(!wrongNumber.Validate().IsValid);
    }

    private static string Indent(ValidationResult result)
    {
        using var output = JsonDocument.Parse(result.ToBasicOutput());
        return JsonSerializer.Serialize(output.RootElement, Indented);
    }
}
