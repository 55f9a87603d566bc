using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>Takes the codings of <c>Content-Encoding</c> off a body (RFC 9110, section 8.4).</summary>
internal static class ContentCoding
{
    /// <summary>The header field.</summary>
    public const string FieldName = "Content-Encoding";

    /// <summary>
    /// How many codings a body may have: each costs as much as the limit on the decoded bytes allows, and nobody needs a second one.
    /// </summary>
    public const int MaxLayers = 4;

    private static readonly string[] Gzip = ["gzip", "x-gzip"];

    /// <summary>Decodes the body of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">The bytes without codings.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public static Assertion? Decode(WireRequest request, out ReadOnlyMemory<byte> body)
    {
        body = request.Body;
        var layers = request.Headers
            .Where(field => field.Name.Equals(FieldName, StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (layers.Any(coding => !Gzip.Contains(coding, StringComparer.OrdinalIgnoreCase)))
        {
            return HttpRules.UnknownCoding;
        }

        if (layers.Length > MaxLayers)
        {
            return HttpRules.TooManyCodings;
        }

        if (layers.Length == 0 && GzipFile.IsGzip(body.Span))
        {
            return HttpRules.Gzip("the body is gzip, and no Content-Encoding says so");
        }

        for (var i = 0; i < layers.Length; i++)
        {
            var fault = GzipFile.Decode(body, request.MaxDecodedBytes, out body);
            if (fault != GzipFault.None)
            {
                return fault == GzipFault.TooLong ? HttpRules.TooLong(request.MaxDecodedBytes) : HttpRules.Gzip(Describe(fault));
            }
        }

        return null;
    }

    private static string Describe(GzipFault fault) => fault switch
    {
        GzipFault.NoGzip => "Content-Encoding says gzip, and the body is none",
        GzipFault.Truncated => "the gzip data of the body end too early",
        GzipFault.TrailingBytes => "something follows the end of the gzip data of the body",
        _ => "the gzip data of the body are damaged",
    };
}
