using System.Text.Json;

namespace AgentEvents.Models.Tests.Corpus;

/// <summary>Changes a JSON document into another JSON document: values exchanged for others, members doubled, dropped and renamed.</summary>
internal static class ValueExchange
{
    private static readonly string[] Values =
        [
            "null", "true", "0", "1.0", "-1", "1e400", "\"\"", "\"x\"", "\"READ\"", "\"IS_TYPING\"", "\"\\u0052EAD\"", "\"RCS1002\"",
            "\"+14155550123\"", "\"agent_read\"", "\"2024-01-01T00:00:00.123456789+01:00\"", "[]", "[1]", "{}", "{\"a\":1}", "{\"a\":1,\"a\":2}",
            "9223372036854775808",
        ];

    /// <summary>Exchanges values of a document; what is no JSON is returned as it is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="other">Where further values come from.</param>
    /// <param name="random">Decides everything.</param>
    public static byte[] Of(byte[] document, byte[] other, Random random)
    {
        try
        {
            using var tree = JsonDocument.Parse(document);
            using var donor = JsonDocument.Parse(other);
            var output = new System.Buffers.ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true, Indented = random.Next(4) == 0 }))
            {
                Write(writer, tree.RootElement, donor.RootElement, random);
            }

            return output.WrittenSpan.ToArray();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return document;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, JsonElement donor, Random random)
    {
        if (random.Next(25) == 0)
        {
            writer.WriteRawValue(Values[random.Next(Values.Length)], skipInputValidation: true);
            return;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    WriteMember(writer, member, donor, random);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item, donor, random);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(element.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    private static void WriteMember(Utf8JsonWriter writer, JsonProperty member, JsonElement donor, Random random)
    {
        var change = random.Next(30);
        if (change == 0)
        {
            return;
        }

        writer.WritePropertyName(change == 1 ? member.Name + "2" : member.Name);
        Write(writer, member.Value, donor, random);
        if (change == 2)
        {
            writer.WritePropertyName(member.Name);
            Write(writer, member.Value, donor, random);
        }

        if (change == 3 && donor.ValueKind == JsonValueKind.Object)
        {
            foreach (var foreign in donor.EnumerateObject())
            {
                writer.WritePropertyName(foreign.Name);
                writer.WriteRawValue(foreign.Value.GetRawText(), skipInputValidation: true);
            }
        }
    }
}
