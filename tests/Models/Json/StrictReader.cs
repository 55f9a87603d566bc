using System.Text.Json;

namespace AgentEvents.Models.Tests.Json;

/// <summary>The oracle: <see cref="Utf8JsonReader"/> as it is strictest.</summary>
internal static class StrictReader
{
    /// <summary>Reads a document to its end.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="tokens">Takes every token as text; nothing is collected if null.</param>
    /// <param name="offset">Where the reader stopped; -1 where it does not say, or if it did not stop.</param>
    /// <returns>Whether the document is JSON to it, with every string and name a Unicode text.</returns>
    public static bool Accepts(ReadOnlySpan<byte> utf8, List<string>? tokens, out int offset)
    {
        offset = -1;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
            {
                // The reader only tells ill-formed UTF-8 and lone surrogates to those who ask for the text.
                var text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? "\"" + reader.GetString() : null;
                tokens?.Add(text
                    ?? (reader.TokenType == JsonTokenType.Number ? System.Text.Encoding.UTF8.GetString(reader.ValueSpan) : Sign(reader.TokenType)));
            }

            return true;
        }
        catch (JsonException exception)
        {
            offset = Offset(utf8, exception);
            return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Sign(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "{",
        JsonTokenType.EndObject => "}",
        JsonTokenType.StartArray => "[",
        JsonTokenType.EndArray => "]",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => throw new ArgumentOutOfRangeException(nameof(token)),
    };

    private static int Offset(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var lineStart = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            lineStart += utf8[lineStart..].IndexOf((byte)'\n') + 1;
        }

        return lineStart + (int)(exception.BytePositionInLine ?? 0);
    }
}
