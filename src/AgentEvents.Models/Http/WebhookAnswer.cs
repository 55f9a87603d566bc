namespace AgentEvents.Models.Http;

/// <summary>What a webhook answers.</summary>
/// <param name="StatusCode">The status code.</param>
/// <param name="MediaType">The media type of the body; null if there is none.</param>
/// <param name="Body">The bytes of the body.</param>
public sealed record WebhookAnswer(int StatusCode, string? MediaType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether all parts are the same, the body byte for byte.</summary>
    /// <param name="other">The other answer.</param>
    public bool Equals(WebhookAnswer? other) => other is not null && StatusCode == other.StatusCode && MediaType == other.MediaType
        && Body.Span.SequenceEqual(other.Body.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StatusCode, MediaType, Body.Length);

    /// <summary>Status and size, and nothing of the body: it may hold a secret.</summary>
    public override string ToString() => FormattableString.Invariant($"{StatusCode} with {Body.Length} bytes");
}
