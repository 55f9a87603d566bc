namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Whatever says how a caller proves who it is. Names of schemes are not on the wire and do not count.</summary>
internal static class SecurityRules
{
    private const string Open = """{"security":[]}""";

    private const string OrKey = """{"security":[{"token":[]},{"key":[]}]}""";

    private const string Reads = """{"security":[{"login":["read"]}]}""";

    private const string Writes = """{"security":[{"login":["read","write"]}]}""";

    private const string Code =
        """{"components":{"securitySchemes":{"login":{"flows":{"authorizationCode":{"authorizationUrl":"/authorize","tokenUrl":"/token","scopes":{}}}}}}}""";

    private const string Admin = """{"components":{"securitySchemes":{"login":{"flows":{"clientCredentials":{"scopes":{"admin":"All."}}}}}}}""";

    public static readonly DiffRule Added = new(
        "security-added",
        Direction.Narrower,
        "Credentials are needed where none were.",
        "Requests without them are refused now.")
    {
        Before = Open,
    };

    public static readonly DiffRule Removed = new(
        "security-removed",
        Direction.Wider,
        "Credentials are not needed any more.",
        "Requests may come without any.")
    {
        After = Open,
    };

    public static readonly DiffRule AlternativeRemoved = new(
        "security-alternative-removed",
        Direction.Narrower,
        "Credentials that were enough are not any more.",
        "Requests with them are refused now.")
    {
        Before = OrKey,
    };

    public static readonly DiffRule AlternativeAdded = new(
        "security-alternative-added",
        Direction.Wider,
        "Other credentials are enough too.",
        "Requests may come with credentials that were not taken before.")
    {
        After = OrKey,
    };

    public static readonly DiffRule ScopeAdded = new(
        "security-scope-added",
        Direction.Narrower,
        "A token needs more scopes.",
        "Requests with a token that has not got them are refused now.")
    {
        Before = Reads,
        After = Writes,
    };

    public static readonly DiffRule ScopeRemoved = new(
        "security-scope-removed",
        Direction.Wider,
        "A token needs fewer scopes.",
        "Requests may come with a token that was not enough before.")
    {
        Before = Writes,
        After = Reads,
    };

    public static readonly DiffRule SchemeChanged = new(
        "security-scheme-changed",
        Direction.Other,
        "A scheme that is asked for means other credentials: its type, its HTTP scheme, or the name or place of its key.",
        "Requests with the old ones are refused now.")
    {
        After = """{"components":{"securitySchemes":{"token":{"scheme":"basic"}}}}""",
    };

    public static readonly DiffRule FlowAdded = new(
        "oauth-flow-added",
        Direction.None,
        "There is another way to get a token.",
        "The others work as before.")
    {
        Before = Reads,
        After = Reads[..^1] + "," + Code[1..],
    };

    public static readonly DiffRule FlowRemoved = new(
        "oauth-flow-removed",
        Direction.Narrower,
        "A way to get a token is gone.",
        "Whoever goes it gets no token.")
    {
        Before = Reads[..^1] + "," + Code[1..],
        After = Reads,
    };

    public static readonly DiffRule AddressChanged = new(
        "oauth-address-changed",
        Direction.Narrower,
        "Tokens come from another address: tokenUrl, authorizationUrl, refreshUrl or openIdConnectUrl.",
        "Whoever asks at the old one gets no token.")
    {
        Before = Reads,
        After =
            """{"security":[{"login":["read"]}],"components":{"securitySchemes":{"login":{"flows":{"clientCredentials":{"tokenUrl":"/elsewhere"}}}}}}""",
    };

    public static readonly DiffRule OfferedScopeAdded = new(
        "oauth-scope-added",
        Direction.None,
        "A scope can be asked for that could not be.",
        "Nobody has asked for it before.")
    {
        Before = Reads,
        After = Reads[..^1] + "," + Admin[1..],
    };

    public static readonly DiffRule OfferedScopeRemoved = new(
        "oauth-scope-removed",
        Direction.Narrower,
        "A scope cannot be asked for any more.",
        "Whoever asks for it gets no token.")
    {
        Before = Reads[..^1] + "," + Admin[1..],
        After = Reads,
    };

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
    [
        Added, Removed, AlternativeRemoved, AlternativeAdded, ScopeAdded, ScopeRemoved, SchemeChanged, FlowAdded, FlowRemoved, AddressChanged,
        OfferedScopeAdded, OfferedScopeRemoved,
    ];
}
