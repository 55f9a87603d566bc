using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>What a provider delivers to addresses of its users. It has no path of its own, so a delivery is known by what it holds.</summary>
public abstract class WebhookEntry
{
    private protected WebhookEntry()
    {
    }

    /// <summary>What the OpenAPI document says of it.</summary>
    public abstract HttpOperation Operation { get; }

    /// <summary>The responses that the document has.</summary>
    public abstract ValueList<DocumentedResponse> Responses { get; }

    /// <summary>What it is called in reports.</summary>
    public string Name => $"{Operation.Method} webhook {Operation.Id}";

    /// <summary>The header field that a signature stands in; null if deliveries are not signed.</summary>
    public string? SignatureHeader { get; init; }

    /// <summary>Judges what a delivery brings, in its envelope or bare; null if its body is no envelope.</summary>
    public Func<ReadOnlyMemory<byte>, ValidationResult>? Content { get; init; }

    /// <summary>Whether a body is signed with a key, by the value of the header field; null if deliveries are not signed.</summary>
    public Func<ReadOnlyMemory<byte>, string?, string, bool>? IsSigned { get; init; }

    /// <summary>Everything that is wrong with a delivery.</summary>
    /// <param name="request">The delivery.</param>
    public abstract ValidationResult Validate(WireRequest request);

    /// <summary>The name for reports.</summary>
    public override string ToString() => Name;
}
