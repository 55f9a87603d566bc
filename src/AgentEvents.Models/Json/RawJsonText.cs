using System.Buffers;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text;
using System.Text.Json;

namespace AgentEvents.Models.Json;

/// <summary>Between JSON values as bytes and .NET strings.</summary>
internal static class RawJsonText
{
    private const int DepthLimit = Validation.ValidationOptions.DepthLimit;

    /// <summary>Checks that the bytes are one JSON value and finds it between the white space.</summary>
    public static bool TryReadOne(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> value, out JsonFault fault, out int offset)
    {
        var cursor = new JsonCursor(utf8, DepthLimit);
        bool isOne = cursor.SkipValue() && cursor.Finish();
        value = isOne ? utf8.Trim(" \t\r\n"u8) : default;
        fault = cursor.Fault;
        offset = cursor.FaultOffset;
        return isOne;
    }

    /// <summary>UTF-8 that keeps a lone surrogate wrong, so that strict reading refuses it rather than reads U+FFFD.</summary>
    public static byte[] Encode(string json)
    {
        byte[] utf8 = new byte[Encoding.UTF8.GetMaxByteCount(json.Length)];
        int length = 0;
        ReadOnlySpan<char> rest = json;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out Rune rune, out int consumed) == OperationStatus.Done)
            {
                length += rune.EncodeToUtf8(utf8.AsSpan(length));
            }
            else
            {
                utf8[length++] = 0xFF;
            }

            rest = rest[consumed..];
        }

        return utf8.AsSpan(0, length).ToArray();
    }

    /// <summary>The bytes of an element as they were read.</summary>
    public static ReadOnlySpan<byte> Utf8Of(JsonElement element) =>
#if NET9_0_OR_GREATER
        JsonMarshal.GetRawUtf8Value(element);
#else
        Encode(element.GetRawText());
#endif

    public static byte[] Quote(string value)
    {
        var output = new ArrayBufferWriter<byte>(value.Length + 2);
        var writer = new JsonWriter(output);
        writer.WriteString(value);
        writer.Flush();

        // The writer passes a lone surrogate on as an escape; strict reading finds it.
        return TryReadOne(output.WrittenSpan, out _, out _, out _)
            ? output.WrittenSpan.ToArray()
            : throw new ArgumentException("The text holds a surrogate without its partner.", nameof(value));
    }

    /// <summary>The text of a valid JSON string that stands in quotes.</summary>
    public static string Unquote(ReadOnlySpan<byte> quoted)
    {
        ReadOnlySpan<byte> raw = quoted[1..^1];
        return Encoding.UTF8.GetString(raw.Contains((byte)'\\') ? JsonEscape.Unescape(raw) : raw);
    }
}
