using System.Buffers.Text;
using System.ComponentModel;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Formats;

/// <summary>
/// JSON inside a string: <c>contentMediaType: application/json</c>, which draft-07 lets a validator check (draft-07 Validation 8.4).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonContent
{
    /// <summary>Whether a text is a JSON document.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsJson(ReadOnlySpan<byte> utf8) => RawJson.TryParse(utf8, out _);

    /// <summary>Whether a text is a JSON document in base64.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsBase64Json(ReadOnlySpan<byte> utf8)
    {
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(utf8.Length)];
        return Base64Text.IsByte(utf8)
            && Base64.DecodeFromUtf8(utf8, decoded, out _, out int written) == System.Buffers.OperationStatus.Done
            && IsJson(decoded.AsSpan(0, written));
    }
}
