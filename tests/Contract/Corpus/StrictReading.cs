using System.Text;
using System.Text.Json;

namespace AgentEvents.Contract.Corpus;

/// <summary>What System.Text.Json's strict reader, made strict about text too, thinks of some bytes.</summary>
internal static class StrictReading
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Byte offset at which the grammar is first broken, or null if it is not; depth is limited to 64.</summary>
    public static int? GrammarFault(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 64 });
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException fault)
        {
            return Offset(bytes, fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        }
    }

    /// <summary>Whether the bytes are JSON, well-formed UTF-8 and free of half surrogate pairs.</summary>
    public static bool Accepts(byte[] bytes) => GrammarFault(bytes) is null && TextIsWellFormed(bytes);

    // Utf8JsonReader.Read looks neither into UTF-8 sequences nor at surrogate escapes; only taking the text out does.
    private static bool TextIsWellFormed(byte[] bytes)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(bytes);
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (Exception fault) when (fault is DecoderFallbackException or InvalidOperationException)
        {
            return false;
        }
    }

    private static int Offset(byte[] bytes, long line, long positionInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start = Array.IndexOf(bytes, (byte)'\n', start) + 1;
        }

        return start + (int)positionInLine;
    }
}
