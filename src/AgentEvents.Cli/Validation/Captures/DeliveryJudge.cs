using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>Tells deliveries of webhooks by what they hold, since they have no path of their own.</summary>
internal static class DeliveryJudge
{
    private const string Body = "/body";

    /// <summary>Judges a request.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="request">The request.</param>
    /// <returns>Everything that is wrong with it; null if it is no delivery of this webhook.</returns>
    public static ValidationResult? Judge(WebhookEntry webhook, WireRequest request)
    {
        var whole = webhook.Validate(request);
        var content = webhook.Content?.Invoke(request.Body) ?? ValidationResult.Valid;
        if (whole.IsValid)
        {
            return content;
        }

        // Where a relay has taken the envelope off, what is left is judged as it is.
        if (webhook.Content is not null && content.IsValid)
        {
            return ValidationResult.FromViolations([.. whole.Violations.Where(v => !IsInBody(v))], whole.IsTruncated);
        }

        return IsMeant(webhook, request, whole) ? whole : null;
    }

    // Signed as one, or with every member that a delivery must have, wrong as these may be.
    private static bool IsMeant(WebhookEntry webhook, WireRequest request, ValidationResult result) =>
        (webhook.SignatureHeader is { } name && request.Headers.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        || (!request.Body.IsEmpty
            && !result.Violations.Any(v => v.InstanceLocation is "" or Body && v.Keyword != "http-method" && v.Keyword != "http-media-type"));

    private static bool IsInBody(Violation violation) =>
        violation.InstanceLocation == Body || violation.InstanceLocation.StartsWith(Body + "/", StringComparison.Ordinal);
}
