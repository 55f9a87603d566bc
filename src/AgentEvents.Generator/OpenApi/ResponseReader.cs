using System.Globalization;
using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>Reads the documented responses of an operation.</summary>
internal static class ResponseReader
{
    // The names of RFC 9110, section 15.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["200"] = "Ok",
        ["201"] = "Created",
        ["202"] = "Accepted",
        ["203"] = "NonAuthoritativeInformation",
        ["204"] = "NoContent",
        ["205"] = "ResetContent",
        ["301"] = "MovedPermanently",
        ["302"] = "Found",
        ["304"] = "NotModified",
        ["307"] = "TemporaryRedirect",
        ["308"] = "PermanentRedirect",
        ["400"] = "BadRequest",
        ["401"] = "Unauthorized",
        ["402"] = "PaymentRequired",
        ["403"] = "Forbidden",
        ["404"] = "NotFound",
        ["405"] = "MethodNotAllowed",
        ["406"] = "NotAcceptable",
        ["408"] = "RequestTimeout",
        ["409"] = "Conflict",
        ["410"] = "Gone",
        ["412"] = "PreconditionFailed",
        ["413"] = "ContentTooLarge",
        ["415"] = "UnsupportedMediaType",
        ["422"] = "UnprocessableContent",
        ["429"] = "TooManyRequests",
        ["500"] = "InternalServerError",
        ["501"] = "NotImplemented",
        ["502"] = "BadGateway",
        ["503"] = "ServiceUnavailable",
        ["504"] = "GatewayTimeout",
        ["default"] = "Other",
    };

    /// <summary>One response.</summary>
    /// <param name="status">Its key in the document.</param>
    /// <param name="response">The response.</param>
    /// <param name="operation">The operation's id.</param>
    /// <param name="parameters">The operation's parameters.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="isDelivery">Whether it answers a delivery of a webhook.</param>
    public static ResponsePlace Read(
        string status,
        OpenApiNode response,
        string operation,
        IReadOnlyList<OpenApiNode> parameters,
        OpenApiProblems problems,
        bool isDelivery)
    {
        if (!IsStatus(status))
        {
            problems.Add(response, "a status is three digits, a digit and XX, or default");
        }

        WhenReader.Check(response, problems);
        var text = TextType(response);
        var content = text is null ? OperationReader.Content(response, problems) : null;
        var name = response.Text("x-dotnet-name") ?? (Names.TryGetValue(status, out var known) ? known : "Status" + status);
        var definition = content is null ? null : operation + "-" + status;
        return new ResponsePlace(
            new ResponseFacts(
                status,
                name,
                response.Text("description") ?? "",
                definition,
                response.Flag("x-body-optional"),
                response.Flag("x-transient"),
                content?.MediaType ?? text,
                Outcome(status, response, isDelivery, problems),
                new EchoReader(response, parameters, problems).Read()),
            content);
    }

    // What HTTP itself says, unless the document says otherwise.
    private static DeliveryOutcome? Outcome(string status, OpenApiNode response, bool isDelivery, OpenApiProblems problems)
    {
        var said = response.Value["x-delivery"];
        DeliveryOutcome? outcome = (said as JsonStringNode)?.Value switch
        {
            "acknowledged" => DeliveryOutcome.Acknowledged,
            "repeated" => DeliveryOutcome.Repeated,
            "dropped" => DeliveryOutcome.Dropped,
            _ => null,
        };
        if (said is not null && (outcome is null || !isDelivery))
        {
            problems.Add(response, isDelivery ? "its x-delivery is acknowledged, repeated or dropped" : "x-delivery belongs to a webhook's response");
        }

        return !isDelivery ? null : outcome ?? (status[0] == '2' ? DeliveryOutcome.Acknowledged : DeliveryOutcome.Repeated);
    }

    /// <summary>Whether a key is a status code, a class of them, or <c>default</c>.</summary>
    public static bool IsStatus(string status) => status == "default"
        || (status.Length == 3 && status[0] is >= '1' and <= '5'
            && (status.Substring(1) == "XX" || int.TryParse(status.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out _)));

    /// <summary>Whether its body is a text, and no JSON.</summary>
    public static bool IsText(OpenApiNode response) => TextType(response) is not null;

    // Any value is a text on the wire, so there is nothing for a schema to judge.
    private static string? TextType(OpenApiNode response) =>
        response.Object("content")?.Value.Members is [{ Name: var mediaType }]
            && mediaType.Split(';')[0].Trim().Equals("text/plain", StringComparison.OrdinalIgnoreCase) ? mediaType : null;
}
