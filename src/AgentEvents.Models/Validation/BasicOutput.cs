using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentEvents.Models.Validation;

/// <summary>
/// Writes <c>{"valid":false,"errors":[{"keywordLocation":…,"absoluteKeywordLocation":…,"instanceLocation":…,"error":…}]}</c>, or
/// <c>{"valid":true,"annotations":[{…,"annotation":…}]}</c>.
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

    public static void Write(AnnotationResult result, IBufferWriter<byte> output)
    {
        if (!result.IsValid)
        {
            Write(result.Validation, output);
            return;
        }

        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteBoolean("valid"u8, true);
        writer.WriteStartArray("annotations"u8);
        foreach (Annotation annotation in result.Annotations)
        {
            Write(annotation, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Annotation annotation, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("keywordLocation"u8, annotation.KeywordLocation);
        writer.WriteString("absoluteKeywordLocation"u8, annotation.AbsoluteKeywordLocation);
        writer.WriteString("instanceLocation"u8, annotation.InstanceLocation);
        writer.WritePropertyName("annotation"u8);
        writer.WriteRawValue(annotation.Value.Utf8, skipInputValidation: true);
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
