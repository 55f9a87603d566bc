namespace AgentEvents.Cli.Diff;

/// <summary>Changes of what schemas demand. Whom one breaks is found out by what both versions mean; the table says whom it may break.</summary>
internal static class KeywordChangeRules
{
    private const string Less = "What is sent may be refused now.";

    private const string More = "Something may come that was not valid before.";

    private const string Found = "Whom it breaks is found out by what both mean: it may be one side only.";

    /// <summary>Bounds that refuse more when they are greater.</summary>
    public static IReadOnlyList<string> Lower { get; } = ["minLength", "minItems", "minProperties", "minContains", "minimum", "exclusiveMinimum"];

    /// <summary>Bounds that refuse more when they are smaller.</summary>
    public static IReadOnlyList<string> Upper { get; } = ["maxLength", "maxItems", "maxProperties", "maxContains", "maximum", "exclusiveMaximum"];

    private static readonly string[] Lists = ["required", "dependentRequired"];

    private static readonly string[] Others =
    [
        "const", "enum", "pattern", "format", "multipleOf", "uniqueItems", "contains", "not", "if", "oneOf", "anyOf", "dependencies",
        "contentEncoding",
        "contentMediaType",
    ];

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
    [
        .. Lists.Concat(Others).Concat(Lower).Concat(Upper).Prepend("schema").SelectMany(Demanded),
        .. Lower.Concat(Upper).SelectMany(Moved),
        .. Others.Where(keyword => keyword is not ("enum" or "uniqueItems"))
            .Select(keyword => new DiffRule($"{keyword}-changed", Direction.Other, $"`{keyword}` is another.", Found)),
        new("schema-narrowed", Direction.Narrower, "A document that was valid is refused now, and no rule that has changed says so alone.", Less),
        new("schema-widened", Direction.Wider, "A document that was refused is valid now, and no rule that has changed says so alone.", More),
        new("schema-undecided", Direction.Other, "Neither a proof nor a counter-example was found.", "What is not known is not called compatible."),
        new("type-narrowed", Direction.Narrower, "Fewer types are allowed.", Less),
        new("type-widened", Direction.Wider, "More types are allowed.", More),
        new("type-changed", Direction.Other, "Other types are allowed.", "Neither version allows all that the other does."),
        new("enum-value-added", Direction.Wider, "Another value is allowed.", More),
        new("enum-value-removed", Direction.Narrower, "A value is not allowed any more.", Less),
        .. new[] { "oneOf", "anyOf" }.SelectMany(keyword => new DiffRule[]
        {
            new($"{keyword}-branch-added", Direction.Wider, $"`{keyword}` has another branch.", More),
            new($"{keyword}-branch-removed", Direction.Narrower, $"`{keyword}` has a branch less.", Less),
        }),
        new("property-added", Direction.None, "A member is described that was not.", "Where others were bound or refused it breaks somebody."),
        new("property-removed", Direction.None, "A member is not described any more.", "Where others are refused it breaks senders, else receivers."),
        new("closed", Direction.Narrower, "Nothing is allowed where something was.", Less),
        new("opened", Direction.Wider, "Something is allowed where nothing was.", More),
        .. new[] { "readOnly", "writeOnly" }.SelectMany(keyword => new DiffRule[]
        {
            new($"{keyword}-added", Direction.None, $"A member is `{keyword}` now.", Flagged(keyword)),
            new($"{keyword}-removed", Direction.None, $"A member is not `{keyword}` any more.", Flagged(keyword)),
        }),
        new("known-value-added", Direction.None, "An open set lists another value (x-extensible-enum).", "It was valid before."),
        new("known-value-removed", Direction.None, "An open set lists a value less (x-extensible-enum).", "It is still valid."),
        new("remark-changed", Direction.None, "Titles, descriptions, defaults or other remarks have changed.", "They change no verdict."),
    ];

    /// <summary>The ids of all of them.</summary>
    public static IReadOnlySet<string> Ids { get; } = All.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    private static string Flagged(string keyword) =>
        $"In a message of {(keyword == "readOnly" ? "a client" : "a provider")} such a member does not count; what that breaks is told by itself.";

    private static DiffRule[] Demanded(string keyword) =>
    [
        new($"{keyword}-added", Direction.Narrower, $"`{keyword}` demands something where it did not.", Less),
        new($"{keyword}-removed", Direction.Wider, $"`{keyword}` does not demand something any more.", More),
    ];

    private static DiffRule[] Moved(string keyword)
    {
        var (raised, lowered) = Lower.Contains(keyword) ? (Direction.Narrower, Direction.Wider) : (Direction.Wider, Direction.Narrower);
        return
        [
            new($"{keyword}-raised", raised, $"`{keyword}` is greater.", raised == Direction.Narrower ? Less : More),
            new($"{keyword}-lowered", lowered, $"`{keyword}` is smaller.", lowered == Direction.Narrower ? Less : More),
        ];
    }
}
