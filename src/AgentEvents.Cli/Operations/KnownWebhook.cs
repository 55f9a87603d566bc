using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Operations;

/// <summary>What a provider delivers to addresses of its users. It has no path of its own, so a delivery is known by what it holds.</summary>
internal abstract class KnownWebhook
{
    private const string Body = "/body";

    /// <summary>All of them. A new one is its line here.</summary>
    public static IReadOnlyList<KnownWebhook> All { get; } =
    [
        new KnownWebhook<ReceiveUserEventRequest>
        {
            Responses = ReceiveUserEventResponse.Documented,
            SignatureHeader = ReceiveUserEventRequest.SignatureHeader,
            Content = static body => ReceiveUserEventRequest.TryReadContent(body.Span, out _, out var result) ? ValidationResult.Valid : result,
        },
        new KnownWebhook<ActivateWebhookRequest> { Responses = ActivateWebhookResponse.Documented },
    ];

    /// <summary>What it is called in reports.</summary>
    public abstract string Name { get; }

    /// <summary>The responses that its document has.</summary>
    public required ValueList<DocumentedResponse> Responses { get; init; }

    /// <summary>The header field that a signature stands in; null if deliveries are not signed.</summary>
    public string? SignatureHeader { get; init; }

    /// <summary>Judges what a delivery brings, in its envelope or bare; null if it has none.</summary>
    public Func<ReadOnlyMemory<byte>, ValidationResult>? Content { get; init; }

    /// <summary>Judges a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Everything that is wrong with it; null if it is no delivery of this kind.</returns>
    public ValidationResult? Judge(WireRequest request)
    {
        var whole = Read(request);
        var content = Content?.Invoke(request.Body) ?? ValidationResult.Valid;
        if (whole.IsValid)
        {
            return content;
        }

        // Where a relay has taken the envelope off, what is left is judged as it is.
        if (Content is not null && content.IsValid)
        {
            return ValidationResult.FromViolations([.. whole.Violations.Where(v => !IsInBody(v))], whole.IsTruncated);
        }

        return IsMeant(request, whole) ? whole : null;
    }

    /// <summary>Reads a request.</summary>
    protected abstract ValidationResult Read(WireRequest request);

    // Signed as one, or with every member that a delivery must have, wrong as these may be.
    private bool IsMeant(WireRequest request, ValidationResult result) =>
        (SignatureHeader is { } name && request.Headers.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        || (!request.Body.IsEmpty
            && !result.Violations.Any(v => v.InstanceLocation is "" or Body && v.Keyword != "http-method" && v.Keyword != "http-media-type"));

    private static bool IsInBody(Violation violation) =>
        violation.InstanceLocation == Body || violation.InstanceLocation.StartsWith(Body + "/", StringComparison.Ordinal);
}
