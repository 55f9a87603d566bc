using System.Security.Cryptography;
using System.Text;

namespace AgentEvents.Models.Http;

/// <summary>Signatures of webhooks: the base64 of an HMAC-SHA512.</summary>
/// <remarks>
/// Google RBM sends one in <c>X-Goog-Signature</c>. The key is the webhook's <c>clientToken</c> in UTF-8; what is signed is neither the body nor the
/// text in <c>message.data</c>, but the bytes that this text is the base64 of.
/// </remarks>
public static class HmacSignature
{
    private const int Length = (HMACSHA512.HashSizeInBytes + 2) / 3 * 4;

    /// <summary>Signs bytes.</summary>
    /// <param name="key">The key, not empty.</param>
    /// <param name="payload">What is signed.</param>
    /// <returns>88 characters of base64.</returns>
    /// <exception cref="ArgumentException">The key is empty: anybody could sign with it.</exception>
    public static string Sign(ReadOnlySpan<byte> key, ReadOnlySpan<byte> payload)
    {
        if (key.IsEmpty)
        {
            throw new ArgumentException("The key must not be empty.", nameof(key));
        }

        return Convert.ToBase64String(HMACSHA512.HashData(key, payload));
    }

    /// <summary>Signs bytes.</summary>
    /// <param name="key">The key, not empty; its UTF-8 counts.</param>
    /// <param name="payload">What is signed.</param>
    /// <returns>88 characters of base64.</returns>
    /// <exception cref="ArgumentException">The key is empty or no well-formed text.</exception>
    public static string Sign(string key, ReadOnlySpan<byte> payload) => Sign(BytesOf(key), payload);

    /// <summary>Whether a signature is that of these bytes. How long it takes says nothing about how much of it is right.</summary>
    /// <param name="key">The key, not empty.</param>
    /// <param name="payload">What should be signed.</param>
    /// <param name="signature">The value of the header field; null, which is what is there without one, is no signature.</param>
    /// <exception cref="ArgumentException">The key is empty: anybody could sign with it.</exception>
    public static bool Verify(ReadOnlySpan<byte> key, ReadOnlySpan<byte> payload, string? signature)
    {
        // The texts are compared and not the bytes: there is one way to write the base64 of them, so that nothing has to be decoded.
        var expected = Encoding.ASCII.GetBytes(Sign(key, payload));
        Span<byte> actual = stackalloc byte[Length];
        return signature is { Length: Length } && Ascii.IsValid(signature)
            && Encoding.ASCII.GetBytes(signature, actual) == Length
            && CryptographicOperations.FixedTimeEquals(actual, expected);
    }

    /// <summary>Whether a signature is that of these bytes. How long it takes says nothing about how much of it is right.</summary>
    /// <param name="key">The key, not empty; its UTF-8 counts.</param>
    /// <param name="payload">What should be signed.</param>
    /// <param name="signature">The value of the header field; null is no signature.</param>
    /// <exception cref="ArgumentException">The key is empty or no well-formed text.</exception>
    public static bool Verify(string key, ReadOnlySpan<byte> payload, string? signature) => Verify(BytesOf(key), payload, signature);

    private static byte[] BytesOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return StrictUtf8.TryEncode(key, out var utf8)
            ? utf8
            : throw new ArgumentException("The key holds a surrogate without its partner.", nameof(key));
    }
}
