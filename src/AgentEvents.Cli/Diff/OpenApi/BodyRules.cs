namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Bodies of requests and responses, and their media types.</summary>
internal static class BodyRules
{
    private const string Optional = """{"paths":{"/pets":{"post":{"requestBody":{"required":false}}}}}""";

    private const string NoBody = """{"paths":{"/pets":{"post":{"requestBody":null}}}}""";

    private const string Xml = """{"paths":{"/pets":{"post":{"requestBody":{"content":{"application/xml":{}}}}}}}""";

    private const string XmlAnswer = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"content":{"application/xml":{}}}}}}}}""";

    private const string NoAnswer = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"content":null}}}}}}""";

    private const string Form =
        """{"paths":{"/pets":{"post":{"requestBody":{"content":{"multipart/form-data":{"encoding":{"photo":{"contentType":"image/png"}}}}}}}}}""";

    public static readonly DiffRule Added = new(
        "request-body-added",
        Direction.None,
        "An optional request body is new.",
        "Requests without it are what they were.")
    {
        Before = NoBody,
        After = Optional,
    };

    public static readonly DiffRule RequiredAdded = new(
        "required-request-body-added",
        Direction.Narrower,
        "A required request body is new.",
        "Requests without it are refused now.")
    {
        Before = NoBody,
    };

    public static readonly DiffRule Removed = new(
        "request-body-removed",
        Direction.Narrower,
        "There is no request body any more.",
        "Requests with one may be refused now.")
    {
        After = NoBody,
    };

    public static readonly DiffRule BecameRequired = new(
        "request-body-required",
        Direction.Narrower,
        "The request body is required now.",
        "Requests without it are refused now.")
    {
        Before = Optional,
    };

    public static readonly DiffRule BecameOptional = new(
        "request-body-optional",
        Direction.Wider,
        "The request body is optional now.",
        "Requests may come without it.")
    {
        After = Optional,
    };

    public static readonly DiffRule RequestMediaAdded = new(
        "request-media-type-added",
        Direction.Wider,
        "A request body may be of another media type too.",
        "Requests may come that were not understood before.")
    {
        After = Xml,
    };

    public static readonly DiffRule RequestMediaRemoved = new(
        "request-media-type-removed",
        Direction.Narrower,
        "A request body may not be of a media type any more.",
        "Requests of that type are refused now.")
    {
        Before = Xml,
    };

    public static readonly DiffRule ResponseMediaAdded = new(
        "response-media-type-added",
        Direction.Wider,
        "A response may be of another media type too.",
        "Responses may come that nobody could read before.")
    {
        After = XmlAnswer,
    };

    public static readonly DiffRule ResponseMediaRemoved = new(
        "response-media-type-removed",
        Direction.Other,
        "A response is never of a media type any more.",
        "Whoever asks for that type is refused or gets another, and whoever still sends it may not be understood.")
    {
        Before = XmlAnswer,
    };

    public static readonly DiffRule ResponseBodyAdded = new(
        "response-body-added",
        Direction.Wider,
        "A response has a body where it had none.",
        "Responses may come that nobody could read before.")
    {
        Before = NoAnswer,
    };

    public static readonly DiffRule ResponseBodyRemoved = new(
        "response-body-removed",
        Direction.Other,
        "A response has no body any more.",
        "Whoever reads it finds nothing, and whoever still sends one may not be understood.")
    {
        After = NoAnswer,
    };

    public static readonly DiffRule EncodingChanged = new(
        "encoding-changed",
        Direction.Other,
        "The parts of a form are encoded in another way.",
        "The same value is another text on the wire.")
    {
        Before = Form,
        After =
            """{"paths":{"/pets":{"post":{"requestBody":{"content":{"multipart/form-data":{"encoding":{"photo":{"contentType":"image/gif"}}}}}}}}}""",
    };

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
    [
        Added, RequiredAdded, Removed, BecameRequired, BecameOptional, RequestMediaAdded, RequestMediaRemoved, ResponseMediaAdded,
        ResponseMediaRemoved, ResponseBodyAdded, ResponseBodyRemoved, EncodingChanged,
    ];
}
