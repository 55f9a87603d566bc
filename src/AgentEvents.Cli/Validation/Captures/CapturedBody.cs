using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>
/// The body of a message in a capture. Browsers and proxies write down what they have understood, so text has been decoded whatever
/// <c>Content-Encoding</c> says; and so have bytes in Base64 that are text in UTF-8, which no compressed data are. Other bytes are as they stood on
/// the wire.
/// </summary>
/// <param name="Bytes">The body; null if the capture does not have it.</param>
/// <param name="IsDecoded">Whether <c>Content-Encoding</c> says nothing of these bytes any more.</param>
/// <param name="Fault">Why the body is not all there, in words that hold no value; null if it is.</param>
internal sealed record CapturedBody(byte[]? Bytes, bool IsDecoded = true, string? Fault = null)
{
    /// <summary>Reads one.</summary>
    /// <param name="content">The member <c>postData</c> or <c>content</c>.</param>
    public static CapturedBody Of(JsonElement content)
    {
        if (content.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return new CapturedBody(Bytes: null);
        }

        if (content.ValueKind != JsonValueKind.Object)
        {
            return Broken("its body is no object");
        }

        if (CaptureReader.Text(content, "text") is not { } text)
        {
            return CaptureReader.Member(content, "text").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                ? new CapturedBody(Bytes: null)
                : Broken("its text is no Unicode text in a string");
        }

        if (CaptureReader.Text(content, "encoding") is not { Length: > 0 } encoding)
        {
            return new CapturedBody(Encoding.UTF8.GetBytes(text));
        }

        if (!encoding.Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            return Broken("its encoding is not base64, which is the only one that HAR has");
        }

        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length)
            ? new CapturedBody(buffer[..length], Utf8.IsValid(buffer.AsSpan(0, length)))
            : Broken("its text is no Base64, as its encoding says");
    }

    /// <summary>The body of a response without its codings, as a client would hand it on.</summary>
    /// <param name="codings">The values of <c>Content-Encoding</c>.</param>
    /// <param name="isTruncated">Whether there is more of it than the generated reader takes.</param>
    public CapturedBody Decoded(IEnumerable<string> codings, out bool isTruncated)
    {
        isTruncated = false;
        var body = this;
        var layers = codings.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Reverse();
        foreach (var coding in IsDecoded ? [] : layers)
        {
            if (isTruncated || body is not { Bytes: { } bytes, Fault: null })
            {
                break;
            }

            body = Decode(bytes, coding.ToLowerInvariant(), out isTruncated);
        }

        return body;
    }

    private static CapturedBody Decode(byte[] bytes, string coding, out bool isTruncated)
    {
        isTruncated = false;
        using var input = new MemoryStream(bytes);
        using Stream? decoder = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(input, CompressionMode.Decompress),
            "deflate" => new ZLibStream(input, CompressionMode.Decompress),
            "br" => new BrotliStream(input, CompressionMode.Decompress),
            "identity" => input,
            _ => null,
        };
        if (decoder is null)
        {
            return Broken("its body is in a content coding that is not read: export it decoded, or in gzip, deflate or br");
        }

        var buffer = new byte[ReceivedResponse.DefaultMaxBytes + 1];
        try
        {
            var length = decoder.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            isTruncated = length == buffer.Length;
            return new CapturedBody(buffer[..Math.Min(length, ReceivedResponse.DefaultMaxBytes)]);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return Broken($"its Content-Encoding says {coding}, and its body is neither that nor text");
        }
    }

    private static CapturedBody Broken(string fault) => new(null, Fault: fault);
}
