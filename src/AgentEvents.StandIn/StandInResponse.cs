using AgentEvents.Models;
using AgentEvents.Models.Http;

namespace AgentEvents.StandIn;

/// <summary>An answer of the stand-in, before it is written.</summary>
public sealed record StandInResponse
{
    /// <summary>The provider that answers: the name of its folder.</summary>
    public required string Provider { get; init; }

    /// <summary>The status code, 200 to 599.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The header fields, <c>Content-Type</c> with them. The length is counted when it is written.</summary>
    public ValueList<HttpField> Headers { get; init; } = [];

    /// <summary>The bytes of the body; empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether all parts are the same, the body byte for byte.</summary>
    /// <param name="other">The other answer.</param>
    public bool Equals(StandInResponse? other) =>
        other is not null
            && Provider == other.Provider
            && StatusCode == other.StatusCode
            && Headers.Equals(other.Headers)
            && Body.Span.SequenceEqual(other.Body.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Provider, StatusCode, Body.Length);

    /// <summary>Provider, status and size, and nothing of the body: it may hold phone numbers.</summary>
    /// <returns>For example <c>acme answers 200 with 57 bytes</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Provider} answers {StatusCode} with {Body.Length} bytes");

    /// <summary>An answer without a body.</summary>
    internal static StandInResponse Bare(string provider, int statusCode) => new() { Provider = provider, StatusCode = statusCode };

    /// <summary>The same with one more header field.</summary>
    internal StandInResponse With(string name, string value) => this with { Headers = [.. Headers, new HttpField(name, value)] };
}
