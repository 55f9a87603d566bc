using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentEvents.Models.Json;

/// <summary>Text that is harmless wherever JSON may be pasted, although the default encoder escapes the plus sign.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("+-.:_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool Is(string text) => !text.AsSpan().ContainsAnyExcept(Characters);

    public static JsonEncodedText Encode(string plain) => JsonEncodedText.Encode(plain, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
