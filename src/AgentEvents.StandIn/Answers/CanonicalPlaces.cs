using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgentEvents.Models;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Answers;

/// <summary>
/// Writes an event into a body where its schema has <c>x-canonical</c>: what an answer says of the event that it answers. An event without an id gets
/// a fresh one, and a time is the present.
/// </summary>
/// <param name="context">The event, ids and the time.</param>
internal sealed partial class CanonicalPlaces(AnswerContext context)
{
    private const int MaxDepth = 16;

    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf"];

    /// <summary>Fills in what stands in a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="schema">Its schema.</param>
    public void Fill(JsonNode body, DocumentPlace schema) => Fill(body, "", schema, MaxDepth);

    private void Fill(JsonNode body, string pointer, DocumentPlace schema, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        if (schema.Text("x-canonical") is { } template && JsonPointers.Find(body, pointer) is JsonValue found && Value(template, found) is { } value)
        {
            JsonPointers.Set(body, pointer, value);
        }

        foreach (var branch in Alternatives.SelectMany(schema.Parts).Concat(schema.Target is { } target ? [target] : []))
        {
            Fill(body, pointer, branch, depth - 1);
        }

        foreach (var (name, _) in JsonPointers.Find(body, pointer) as JsonObject ?? [])
        {
            if (schema.Part("properties")?.Part(name) is { } member)
            {
                Fill(body, JsonPointers.Append(pointer, name), member, depth - 1);
            }
        }

        if (schema.Part("items") is { } item && JsonPointers.Find(body, pointer) is JsonArray { Count: > 0 })
        {
            Fill(body, pointer + "/0", item, depth - 1);
        }
    }

    private JsonValue? Value(string template, JsonValue found)
    {
        var isMissing = false;
        var text = Field().Replace(template, match =>
        {
            var field = Text(match.Groups["name"].Value, match.Groups["modifier"].Value);
            isMissing |= field is null;
            return field ?? "";
        });
        return isMissing ? null
            : found.GetValueKind() == JsonValueKind.Number
                && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? JsonValue.Create(number)
                : JsonValue.Create(text);
    }

    private string? Text(string field, string modifier) => (field, context.Event) switch
    {
        ("eventId", { } e) => e.EventId ?? context.NewId().ToString(),
        ("recipient", { } e) => modifier == "digits" ? e.Recipient.ToString().TrimStart('+') : e.Recipient.ToString(),
        ("agent", { } e) => e.Agent,
        ("messageId", OutboundRead read) => read.MessageId,
        ("sentAt", _) => Time(modifier),
        _ => null,
    };

    // Milliseconds where the form has them, and the zone as the form writes it.
    private string Time(string modifier)
    {
        var now = context.Clock.GetUtcNow().UtcDateTime;
        var zone = modifier.Split("000", 2) is [".", var behind] ? behind : modifier;
        var text = now.ToString(modifier.StartsWith('.') ? "yyyy-MM-ddTHH:mm:ss.fff" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        return text + zone switch { "utc" => "", "+0000" => "+0000", _ => "Z" };
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)(?::(?<modifier>[^{}]+))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
