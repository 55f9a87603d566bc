using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace AgentEvents.Models.Http;

/// <summary>A response as it was received, with no more of the body than was asked for.</summary>
public sealed class ReceivedResponse
{
    /// <summary>How many bytes of a body <see cref="ReadAsync"/> keeps unless the caller says otherwise: 64 KiB.</summary>
    public const int DefaultMaxBytes = 64 * 1024;

    /// <summary>The status code.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The header fields of response and content, one for each value.</summary>
    public ValueList<HttpField> Headers { get; init; } = [];

    /// <summary>The body, or its beginning.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the body went on behind <see cref="Body"/>.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Reads the body as a text in UTF-8.</summary>
    /// <param name="text">The text; null if the bytes are none, or went on behind <see cref="Body"/>.</param>
    public bool TryReadText([NotNullWhen(true)] out string? text)
    {
        text = !IsTruncated && Utf8.IsValid(Body.Span) ? Encoding.UTF8.GetString(Body.Span) : null;
        return text is not null;
    }

    /// <summary>Reads a response, whatever it holds.</summary>
    /// <param name="response">The response. It stays the caller's to dispose, which ends a connection whose body has not been read to its
    /// end.</param>
    /// <param name="maxBytes">How many bytes of the body to keep.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <remarks>
    /// The bound protects the memory only if the message was sent with <see cref="HttpCompletionOption.ResponseHeadersRead"/>; otherwise
    /// <see cref="HttpClient"/> has read all of the body already.
    /// </remarks>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public static async Task<ReceivedResponse> ReadAsync(
        HttpResponseMessage response,
        int maxBytes = DefaultMaxBytes,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);

        // The stream belongs to the content: whoever disposes it takes a buffered body away from everybody else.
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        var body = new ArrayBufferWriter<byte>();
        int read;
        do
        {
            // One byte more than is kept tells whether there is more.
            var room = (int)Math.Min((long)maxBytes + 1 - body.WrittenCount, body.FreeCapacity > 0 ? body.FreeCapacity : 4096);
            read = await stream.ReadAsync(body.GetMemory(room)[..room], cancellationToken).ConfigureAwait(false);
            body.Advance(read);
        }
        while (read > 0 && body.WrittenCount <= maxBytes);

        return new ReceivedResponse
        {
            StatusCode = (int)response.StatusCode,
            Headers = ReadHeaders(response),
            Body = body.WrittenMemory[..Math.Min(body.WrittenCount, maxBytes)],
            IsTruncated = body.WrittenCount > maxBytes,
        };
    }

    /// <summary>The status and the length of the body, and no more.</summary>
    /// <returns>For example <c>status 200, 57 bytes</c>; <c>at least 57 bytes</c> where the body went on.</returns>
    public override string ToString() => FormattableString.Invariant($"status {StatusCode}, {(IsTruncated ? "at least " : "")}{Body.Length} bytes");

    private static ValueList<HttpField> ReadHeaders(HttpResponseMessage response)
    {
        var fields = default(ValueListBuilder<HttpField>);
        foreach (var headers in (ReadOnlySpan<System.Net.Http.Headers.HttpHeadersNonValidated>)[
            response.Headers.NonValidated,
            response.Content.Headers.NonValidated,
        ])
        {
            foreach (var field in headers)
            {
                foreach (var value in field.Value)
                {
                    fields.Add(new HttpField(field.Key, value));
                }
            }
        }

        return fields.ToValueList();
    }
}
