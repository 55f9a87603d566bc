using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentEvents.Models.Validation;

/// <summary>
/// Writes <c>{"valid":false,"errors":[{"keywordLocation":…,"absoluteKeywordLocation":…,"instanceLocation":…,"error":…}]}</c>.
/// </summary>
internal static class BasicOutput
{
    // The relaxed encoder escapes what JSON must escape and nothing else: pointers and messages stay readable in a terminal.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ValidationResult result, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteBoolean("valid"u8, result.IsValid);
        if (!result.IsValid)
        {
            writer.WriteStartArray("errors"u8);
            foreach (Violation violation in result.Violations)
            {
                Write(violation, writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Violation violation, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("keywordLocation"u8, violation.KeywordLocation);
        writer.WriteString("absoluteKeywordLocation"u8, violation.AbsoluteKeywordLocation);
        writer.WriteString("instanceLocation"u8, violation.InstanceLocation);
        writer.WriteString("error"u8, violation.Message);
        writer.WriteEndObject();
    }
}
