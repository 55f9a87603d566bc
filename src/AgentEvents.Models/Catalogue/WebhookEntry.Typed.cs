using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>A webhook. Each generated request of one has it as <c>Webhook</c>.</summary>
/// <typeparam name="TContent">What a delivery brings: the document in its envelope, the body, or the whole request where the body is no
/// model.</typeparam>
public sealed class WebhookEntry<TContent> : WebhookEntry
    where TContent : class
{
    /// <summary>The responses that the document has.</summary>
    public required Func<ValueList<DocumentedResponse>> Documented { get; init; }

    /// <summary>Judges a delivery as a whole.</summary>
    public required Func<WireRequest, ValidationResult> Judge { get; init; }

    /// <summary>Reads what a delivery brings.</summary>
    public required Func<WireRequest, WebhookReading<TContent>> Reader { get; init; }

    /// <inheritdoc/>
    public override ValueList<DocumentedResponse> Responses => Documented();

    /// <inheritdoc/>
    public override ValidationResult Validate(WireRequest request) => Judge(request);

    /// <summary>Reads what a delivery brings, in its envelope or bare.</summary>
    /// <param name="request">The delivery, its body in no coding.</param>
    public WebhookReading<TContent> Read(WireRequest request) => Reader(request);
}
