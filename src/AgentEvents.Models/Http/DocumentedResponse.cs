using System.Globalization;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>One response that an OpenAPI document has for an operation: what an answer is judged by. Generated responses list theirs.</summary>
public sealed record DocumentedResponse
{
    /// <summary>A status, <c>404</c>; a hundred of them, <c>4XX</c>; or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Whether the document says that the same request may succeed when it is sent again.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The media type of the body; null if it has none.</summary>
    public string? MediaType { get; init; }

    /// <summary>Whether the body may be missing.</summary>
    public bool IsBodyOptional { get; init; }

    /// <summary>Judges a body by its schema; null if the response has none.</summary>
    public Func<ReadOnlyMemory<byte>, ValidationOptions?, ValidationResult>? Validate { get; init; }

    /// <summary>What the provider does after it, if it answers a delivery of a webhook; null at an operation.</summary>
    public DeliveryOutcome? Outcome { get; init; }

    /// <summary>The members of the body that repeat something of the request, or the status.</summary>
    public ValueList<ResponseEcho> Echoes { get; init; } = [];

    /// <summary>
    /// The documented response for a status; what is said of one status goes before what is said of a hundred. Null if there is none.
    /// </summary>
    /// <param name="documented">The documented responses.</param>
    /// <param name="statusCode">The status.</param>
    public static DocumentedResponse? Find(IReadOnlyList<DocumentedResponse> documented, int statusCode)
    {
        ArgumentNullException.ThrowIfNull(documented);
        var exact = statusCode.ToString(CultureInfo.InvariantCulture);
        return documented.FirstOrDefault(response => response.Status == exact)
            ?? documented.FirstOrDefault(response => response.Status == exact[0] + "XX")
            ?? documented.FirstOrDefault(response => response.Status == "default");
    }
}
