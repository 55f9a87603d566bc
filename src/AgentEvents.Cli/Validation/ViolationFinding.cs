using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Validation;

/// <summary>Makes findings of violations.</summary>
internal static class ViolationFinding
{
    private const int MostOfAValue = 200;

    /// <summary>A finding for a violation, without its line.</summary>
    /// <param name="violation">The violation.</param>
    /// <param name="document">The document.</param>
    /// <param name="showValue">Whether the value concerned is to be seen. It comes out cut off after 200 bytes.</param>
    public static Finding Of(Violation violation, ReadOnlySpan<byte> document, bool showValue) => new()
    {
        Rule = violation.Keyword,
        Message = violation.Message,
        Pointer = violation.InstanceLocation,
        ByteOffset = violation.ByteOffset,
        SchemaLocation = violation.AbsoluteKeywordLocation,
        Value = showValue ? ValueAt(document, violation.ByteOffset) : null,
    };

    private static string ValueAt(ReadOnlySpan<byte> document, int offset)
    {
        var rest = document[Math.Min(offset, document.Length)..];
        var length = Math.Min(LengthOfValue(rest), rest.Length);
        return Encoding.UTF8.GetString(rest[..Math.Min(length, MostOfAValue)]) + (length > MostOfAValue ? "…" : "");
    }

    // What is no JSON has no end of its own: its line is shown.
    private static int LengthOfValue(ReadOnlySpan<byte> rest)
    {
        try
        {
            var reader = new Utf8JsonReader(
                rest,
                isFinalBlock: false,
                new JsonReaderState(new JsonReaderOptions { MaxDepth = ValidationOptions.DepthLimit }));
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : MostOfAValue;
        }
        catch (JsonException)
        {
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            return end < 0 ? rest.Length : end;
        }
    }
}
