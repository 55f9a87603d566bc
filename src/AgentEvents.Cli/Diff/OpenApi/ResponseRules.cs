namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Statuses and headers of responses.</summary>
internal static class ResponseRules
{
    private const string NotFound = """{"paths":{"/pets/{id}":{"get":{"responses":{"404":{"description":"No such pet."}}}}}}""";

    private const string NoTag = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"headers":{"ETag":null}}}}}}}""";

    private const string SureTag = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"headers":{"ETag":{"required":true}}}}}}}}""";

    private const string OldTag = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"headers":{"ETag":{"deprecated":true}}}}}}}}""";

    public static readonly DiffRule Added = new(
        "response-added",
        Direction.Wider,
        "A status is new that no class of statuses and no default stood for.",
        "Responses may come that nobody was told of.")
    {
        After = NotFound,
    };

    public static readonly DiffRule Removed = new(
        "response-removed",
        Direction.Narrower,
        "A status does not come any more, and no class of statuses and no default stands for it.",
        "Whoever still answers with it may not be understood.")
    {
        Before = NotFound,
    };

    public static readonly DiffRule HeaderAdded = new(
        "response-header-added",
        Direction.None,
        "A response may have another header.",
        "Nobody has read it before.")
    {
        Before = NoTag,
    };

    public static readonly DiffRule RequiredHeaderAdded = new(
        "required-response-header-added",
        Direction.Narrower,
        "A response has another header, always.",
        "Responses without it are not what is described any more.")
    {
        Before = NoTag,
        After = SureTag,
    };

    public static readonly DiffRule HeaderRemoved = new(
        "response-header-removed",
        Direction.Wider,
        "A header of a response is gone, or has another name.",
        "Whoever reads it finds nothing.")
    {
        After = NoTag,
    };

    public static readonly DiffRule HeaderBecameRequired = new(
        "response-header-required",
        Direction.Narrower,
        "A header of a response is always there now.",
        "Responses without it are not what is described any more.")
    {
        After = SureTag,
    };

    public static readonly DiffRule HeaderBecameOptional = new(
        "response-header-optional",
        Direction.Wider,
        "A header of a response may be missing now.",
        "Whoever reads it may find nothing.")
    {
        Before = SureTag,
    };

    public static readonly DiffRule HeaderStyleChanged = new(
        "response-header-style-changed",
        Direction.Other,
        "The values of a header are written in another way: explode, or as a document of a media type.",
        "The same value is another text on the wire.")
    {
        Before = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"headers":{"ETag":{"schema":{"type":"object"}}}}}}}}}""",
        After =
            """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"headers":{"ETag":{"explode":true,"schema":{"type":"object"}}}}}}}}}""",
    };

    public static readonly DiffRule HeaderDeprecated = new(
        "response-header-deprecated",
        Direction.None,
        "A header of a response is deprecated now.",
        "It comes as before.")
    {
        After = OldTag,
    };

    public static readonly DiffRule HeaderUndeprecated = new(
        "response-header-undeprecated",
        Direction.None,
        "A header of a response is not deprecated any more.",
        "It comes as before.")
    {
        Before = OldTag,
    };

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
    [
        Added, Removed, HeaderAdded, RequiredHeaderAdded, HeaderRemoved, HeaderBecameRequired, HeaderBecameOptional, HeaderStyleChanged,
        HeaderDeprecated, HeaderUndeprecated,
    ];
}
