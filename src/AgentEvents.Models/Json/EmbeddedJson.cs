using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Json;

/// <summary>Decodes JSON that stands inside a JSON string (<c>contentEncoding</c>, <c>contentMediaType</c>, <c>contentSchema</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddedJson
{
    /// <summary>Reads a model from text that holds JSON.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="text">The text; it may hold something else.</param>
    /// <param name="value">The model; null if the text holds none.</param>
    /// <param name="result">Why not.</param>
    public static bool TryDecode<T>(string? text, [NotNullWhen(true)] out T? value, out ValidationResult result)
        where T : class, IJsonModel<T> =>
        JsonModel.TryParse(Encoding.UTF8.GetBytes(text ?? ""), out value, out result);

    /// <summary>
    /// Reads a model from text that holds JSON in Base64, in the standard or the URL-safe alphabet (RFC 4648 sections 4 and 5), padded or not.
    /// </summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="text">The text; it may hold something else.</param>
    /// <param name="value">The model; null if the text holds none.</param>
    /// <param name="result">Why not. Byte offsets count in the decoded document.</param>
    public static bool TryDecodeBase64<T>(string? text, [NotNullWhen(true)] out T? value, out ValidationResult result)
        where T : class, IJsonModel<T>
    {
        if (DecodeBase64(text ?? "") is { } document)
        {
            return JsonModel.TryParse(document, out value, out result);
        }

        value = null;
        result = NotBase64;
        return false;
    }

    private static ValidationResult NotBase64 { get; } = ValidationResult.FromViolations([
        new Violation
        {
            InstanceLocation = "",
            Keyword = "contentEncoding",
            KeywordLocation = "/contentEncoding",
            AbsoluteKeywordLocation = "https://www.rfc-editor.org/rfc/rfc4648",
            Message = "must be Base64",
            ByteOffset = 0,
        },
    ]);

    internal static byte[]? DecodeBase64(string text)
    {
        var standard = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var padded = Encoding.UTF8.GetBytes(standard + new string('=', (4 - (standard.Length % 4)) % 4));
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(padded.Length)];
        return Base64.DecodeFromUtf8(padded, decoded, out _, out var length) == OperationStatus.Done ? decoded[..length] : null;
    }
}
