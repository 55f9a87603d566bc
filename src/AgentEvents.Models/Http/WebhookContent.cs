using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>
/// Reads what webhooks bring: a document in an envelope, or bare where a relay has taken the envelope off. Generated webhooks call it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookContent
{
    /// <summary>Reads the document.</summary>
    /// <typeparam name="TEnvelope">The envelope.</typeparam>
    /// <typeparam name="TContent">The document.</typeparam>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="data">The string of the envelope that holds the document.</param>
    /// <param name="isBase64">Whether it is in Base64, standard or URL-safe.</param>
    /// <param name="content">The document; null if there is none.</param>
    /// <param name="result">Everything that is wrong.</param>
    public static bool TryRead<TEnvelope, TContent>(
        ReadOnlySpan<byte> body, Func<TEnvelope, string?> data, bool isBase64, [NotNullWhen(true)] out TContent? content, out ValidationResult result)
        where TEnvelope : class, IJsonModel<TEnvelope>
        where TContent : class, IJsonModel<TContent>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (JsonModel.TryParse<TEnvelope>(body, out var envelope, out var envelopeResult))
        {
            return isBase64
                ? EmbeddedJson.TryDecodeBase64(data(envelope), out content, out result)
                : EmbeddedJson.TryDecode(data(envelope), out content, out result);
        }

        if (JsonModel.TryParse(body, out content, out result))
        {
            return true;
        }

        // What is nearer to being an envelope is told what an envelope needs.
        result = envelopeResult.Violations.Count < result.Violations.Count ? envelopeResult : result;
        return false;
    }

    /// <summary>The document: the bytes inside an envelope, or the body where there is none.</summary>
    /// <typeparam name="TEnvelope">The envelope.</typeparam>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="data">The string of the envelope that holds the document.</param>
    /// <param name="isBase64">Whether it is in Base64, standard or URL-safe.</param>
    /// <returns>The bytes; empty if the envelope holds none.</returns>
    public static ReadOnlyMemory<byte> Unwrap<TEnvelope>(ReadOnlyMemory<byte> body, Func<TEnvelope, string?> data, bool isBase64)
        where TEnvelope : class, IJsonModel<TEnvelope>
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!JsonModel.TryParse<TEnvelope>(body.Span, out var envelope))
        {
            return body;
        }

        var text = data(envelope) ?? "";
        return isBase64 ? EmbeddedJson.DecodeBase64(text) : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Whether a body is signed with a key.</summary>
    /// <typeparam name="TEnvelope">The envelope.</typeparam>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="data">The string of the envelope that holds the document.</param>
    /// <param name="isBase64">Whether it is in Base64, standard or URL-safe.</param>
    /// <param name="signature">The signature; null if there is none.</param>
    /// <param name="key">The key, not empty.</param>
    /// <remarks>What is signed is the document: the bytes inside an envelope, or the body where there is none.</remarks>
    /// <exception cref="ArgumentException">The key is empty: anybody could sign with it.</exception>
    public static bool IsSigned<TEnvelope>(ReadOnlySpan<byte> body, Func<TEnvelope, string?> data, bool isBase64, string? signature, string key)
        where TEnvelope : class, IJsonModel<TEnvelope> =>
        Unwrap(body.ToArray(), data, isBase64) is { IsEmpty: false } document && HmacSignature.Verify(key, document.Span, signature);

    /// <summary>Reads what a webhook's body is.</summary>
    /// <typeparam name="TContent">The body.</typeparam>
    /// <param name="body">The bytes of the body.</param>
    public static WebhookReading<TContent> Read<TContent>(ReadOnlyMemory<byte> body)
        where TContent : class, IJsonModel<TContent>
    {
        _ = JsonModel.TryParse<TContent>(body.Span, out var content, out var result);
        return new WebhookReading<TContent>(content, result);
    }

    /// <summary>Reads a delivery as a whole.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="request">The delivery.</param>
    public static WebhookReading<TRequest> ReadRequest<TRequest>(WireRequest request)
        where TRequest : class, IHttpRequestModel<TRequest>
    {
        _ = HttpRequests.TryRead<TRequest>(request, out var read, out var result);
        return new WebhookReading<TRequest>(read, result);
    }

    /// <summary>Everything that is wrong with a delivery as a whole.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="request">The delivery.</param>
    public static ValidationResult Judge<TRequest>(WireRequest request)
        where TRequest : class, IHttpRequestModel<TRequest> =>
        HttpRequests.TryRead<TRequest>(request, out _, out var result) ? ValidationResult.Valid : result;
}
