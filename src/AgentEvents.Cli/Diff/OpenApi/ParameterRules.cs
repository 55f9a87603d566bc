namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Parameters in path, query, headers and cookies; those that stand at the path or behind a reference too.</summary>
internal static class ParameterRules
{
    private const string Optional = """{"paths":{"/pets":{"post":{"parameters":[{"name":"dry","in":"query","schema":{"type":"boolean"}}]}}}}""";

    private const string Required =
        """{"paths":{"/pets":{"post":{"parameters":[{"name":"dry","in":"query","required":true,"schema":{"type":"boolean"}}]}}}}""";

    public static readonly DiffRule Added = new(
        "parameter-added",
        Direction.None,
        "An optional parameter is new.",
        "Requests without it are what they were.")
    {
        After = Optional,
    };

    public static readonly DiffRule RequiredAdded = new(
        "required-parameter-added",
        Direction.Narrower,
        "A required parameter is new.",
        "Requests without it are refused now.")
    {
        After = Required,
    };

    public static readonly DiffRule Removed = new(
        "parameter-removed",
        Direction.Narrower,
        "A parameter is gone, or has another name or place.",
        "Requests with it may be refused now, or mean something else. Names of path parameters and the case of header names are not on the wire.")
    {
        Before = Optional,
    };

    public static readonly DiffRule BecameRequired = new(
        "parameter-required",
        Direction.Narrower,
        "A parameter is required now.",
        "Requests without it are refused now.")
    {
        Before = Optional,
        After = Required,
    };

    public static readonly DiffRule BecameOptional = new(
        "parameter-optional",
        Direction.Wider,
        "A parameter is optional now.",
        "Requests may come without it.")
    {
        Before = Required,
        After = Optional,
    };

    public static readonly DiffRule StyleChanged = new(
        "parameter-style-changed",
        Direction.Other,
        "The values of a parameter are written in another way: style, explode or allowReserved.",
        "The same value is another text on the wire. Writing out what holds by default is no change.")
    {
        Before = """{"paths":{"/pets":{"post":{"parameters":[{"name":"dry","in":"query","style":"form","schema":{"type":"array"}}]}}}}""",
        After = """{"paths":{"/pets":{"post":{"parameters":[{"name":"dry","in":"query","explode":false,"schema":{"type":"array"}}]}}}}""",
    };

    public static readonly DiffRule MayBeEmpty = new(
        "parameter-may-be-empty",
        Direction.Wider,
        "A parameter may come without a value now (allowEmptyValue).",
        "Requests may come with the name alone.")
    {
        Before = Optional,
        After =
            """{"paths":{"/pets":{"post":{"parameters":[{"name":"dry","in":"query","allowEmptyValue":true,"schema":{"type":"boolean"}}]}}}}""",
    };

    public static readonly DiffRule MustNotBeEmpty = new(
        "parameter-must-not-be-empty",
        Direction.Narrower,
        "A parameter must have a value now (allowEmptyValue).",
        "Requests with the name alone are refused now.")
    {
        Before = MayBeEmpty.After,
        After = Optional,
    };

    public static readonly DiffRule ContentChanged = new(
        "parameter-content-changed",
        Direction.Other,
        "A parameter is a document of a media type where it was a plain value, or the reverse, or of another media type.",
        "The same value is another text on the wire.")
    {
        Before = Optional,
        After =
            """{"paths":{"/pets":{"post":{"parameters":[{"name":"dry","in":"query","content":{"application/json":{"schema":{"type":"boolean"}}}}]}}}}""",
    };

    public static readonly DiffRule DefaultChanged = new(
        "parameter-default-changed",
        Direction.Narrower,
        "A parameter has another default, or none, or one where it had none.",
        "Requests without the parameter are still valid and ask for something else.")
    {
        Before = Optional,
        After = """{"paths":{"/pets":{"post":{"parameters":[{"name":"dry","in":"query","schema":{"type":"boolean","default":true}}]}}}}""",
    };

    public static readonly DiffRule Deprecated = new(
        "parameter-deprecated",
        Direction.None,
        "A parameter is deprecated now.",
        "It works as before.")
    {
        Before = Optional,
        After = """{"paths":{"/pets":{"post":{"parameters":[{"name":"dry","in":"query","deprecated":true,"schema":{"type":"boolean"}}]}}}}""",
    };

    public static readonly DiffRule Undeprecated = new(
        "parameter-undeprecated",
        Direction.None,
        "A parameter is not deprecated any more.",
        "It works as before.")
    {
        Before = Deprecated.After,
        After = Optional,
    };

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
    [
        Added, RequiredAdded, Removed, BecameRequired, BecameOptional, StyleChanged, MayBeEmpty, MustNotBeEmpty, ContentChanged, DefaultChanged,
        Deprecated, Undeprecated,
    ];
}
