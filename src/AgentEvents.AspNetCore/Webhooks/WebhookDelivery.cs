using System.Diagnostics.CodeAnalysis;

namespace AgentEvents.AspNetCore;

/// <summary>A delivery that came from the provider, as far as the webhook can prove it. It prints its kind and nothing of what it holds.</summary>
/// <typeparam name="TContent">What the webhook brings.</typeparam>
public sealed class WebhookDelivery<TContent>
    where TContent : class
{
    internal WebhookDelivery(TContent? content, string? kind, ReadOnlyMemory<byte> document, string? key)
    {
        Content = content;
        Kind = kind;
        Document = document;
        DuplicateKey = key;
    }

    /// <summary>What it brings; null if it is of a kind that the schemas do not know.</summary>
    public TContent? Content { get; }

    /// <summary>
    /// Whether the schemas know its kind. One that they do not know is acknowledged all the same, for the provider would repeat it for days.
    /// </summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool IsKnown => Content is not null;

    /// <summary>The kind: the name of the generated type; null if it is not known.</summary>
    public string? Kind { get; }

    /// <summary>The document as it came, out of its envelope.</summary>
    public ReadOnlyMemory<byte> Document { get; }

    /// <summary>
    /// What all deliveries of the same have alike, as a hash; null if the document has no such key, and every delivery is a new one.
    /// </summary>
    public string? DuplicateKey { get; }

    /// <summary>The kind.</summary>
    public override string ToString() => Kind ?? "unknown kind";
}
