namespace AgentEvents.Models.Http;

/// <summary>A request as it stands on the wire, but for credentials and the address of the host.</summary>
public sealed record WireRequest
{
    private readonly int _maxDecodedBytes = ReceivedResponse.DefaultMaxBytes;

    /// <summary>The method; case matters.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// Path and query exactly as on the wire, percent-encoded. It starts with <c>/</c>; where the address is the receiver's own, path or all of it
    /// may be missing.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>The header fields, without credentials and <c>Content-Type</c>.</summary>
    public ValueList<HttpField> Headers { get; init; } = [];

    /// <summary>The value of <c>Content-Type</c>, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// The bytes of the body as they came, in the codings that a header field <c>Content-Encoding</c> names; empty if there is none.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>
    /// How many bytes a body in a content coding may have, before and after it is decoded, at least 1; 64 KiB unless set. A thousand times as much
    /// fits into what is compressed. It says how the request is read and is no part of it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 1.</exception>
    public int MaxDecodedBytes
    {
        get => _maxDecodedBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxDecodedBytes));
            _maxDecodedBytes = value;
        }
    }

    /// <summary>Whether all parts are the same, the body byte for byte.</summary>
    /// <param name="other">The other request.</param>
    public bool Equals(WireRequest? other) =>
        other is not null && Method == other.Method && Target == other.Target && MediaType == other.MediaType
        && Headers.Equals(other.Headers) && Body.Span.SequenceEqual(other.Body.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Method, Target, MediaType, Body.Length);

    /// <summary>The method and the size, and neither target nor body: they may hold phone numbers.</summary>
    /// <returns>For example <c>POST request, 2 header fields, 57 bytes</c>.</returns>
    public override string ToString() => $"{Method} request, {Headers.Count} header fields, {Body.Length} bytes";
}
