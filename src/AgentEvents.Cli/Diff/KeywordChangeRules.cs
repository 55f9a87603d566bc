namespace AgentEvents.Cli.Diff;

/// <summary>Changes of keywords in schemas.</summary>
internal static class KeywordChangeRules
{
    private const string Less = "What is sent may be refused now; below `not` it is the other way round.";

    private const string More = "Something may come that was not valid before; below `not` it is the other way round.";

    private const string Unordered = "Which of the two allows more is not known, so it counts for both.";

    private static readonly string[] Lower =
        ["minLength", "minItems", "minProperties", "minContains", "minimum", "exclusiveMinimum"];

    private static readonly string[] Upper =
        ["maxLength", "maxItems", "maxProperties", "maxContains", "maximum", "exclusiveMaximum"];

    private static readonly string[] Texts = ["pattern", "format", "multipleOf", "uniqueItems", "readOnly"];

    private static readonly string[] Others =
        ["schema", "const", "enum", "not", "contains", "oneOf", "anyOf", "allOf", "required", "dependentRequired", "dependentSchemas"];

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
    [
        .. Others.Concat(Texts).Concat(Lower).Concat(Upper).SelectMany(Demanded),
        .. Lower.Concat(Upper).SelectMany(Moved),
        .. Texts.Append("const").Concat(["if", "prefixItems", "$ref", "$dynamicRef", "$dynamicAnchor", "$schema", "$vocabulary", "unknown-keyword"])
            .Select(keyword => new DiffRule($"{keyword}-changed", Direction.Other, $"`{keyword}` is another.", Unordered)),
        new("schema-narrowed", Direction.Narrower, "A document that was valid is refused now, and no keyword here says so alone.", "It is named."),
        new("schema-widened", Direction.Wider, "A document that was refused is valid now, and no keyword here says so alone.", "It is named."),
        new("schema-undecided", Direction.Other, "Neither a proof nor a counter-example was found.", "What is not known is not called compatible."),
        new("type-narrowed", Direction.Narrower, "Fewer types are allowed.", Less),
        new("type-widened", Direction.Wider, "More types are allowed.", More),
        new("type-changed", Direction.Other, "Other types are allowed.", "Neither version allows all that the other does."),
        new("enum-value-added", Direction.Wider, "Another value is allowed.", More),
        new("enum-value-removed", Direction.Narrower, "A value is not allowed any more.", Less),
        .. new[] { "oneOf", "anyOf", "allOf" }.SelectMany(Branches),
        new("property-added", Direction.None, "A member is described that was not.", "In a closed object it breaks receivers."),
        new("property-removed", Direction.None, "A member is not described any more.", "In a closed object it breaks senders, else receivers."),
        new("pattern-property-added", Direction.None, "Names of a pattern are described that were not.", "As a member that is described."),
        new("pattern-property-removed", Direction.None, "Names of a pattern are not described any more.", "As a member that is gone."),
        new("closed", Direction.Narrower, "Nothing is allowed where something was.", Less),
        new("opened", Direction.Wider, "Something is allowed where nothing was.", More),
        new("definition-added", Direction.None, "A definition is new.", "It says something where it is used."),
        new("definition-removed", Direction.None, "A definition is gone.", "Where it was used the change is told."),
        new("known-value-added", Direction.None, "An open set lists another value (x-extensible-enum).", "It was valid before."),
        new("known-value-removed", Direction.None, "An open set lists a value less (x-extensible-enum).", "It is still valid."),
        new("remark-changed", Direction.None, "Titles, descriptions, defaults or other remarks have changed.", "They change no verdict."),
    ];

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
            new($"{keyword}-changed", Direction.Other, $"`{keyword}` is a number that is too large to compare.", Unordered),
        ];
    }

    private static DiffRule[] Branches(string keyword)
    {
        var (added, removed) = keyword == "allOf" ? (Direction.Narrower, Direction.Wider) : (Direction.Wider, Direction.Narrower);
        return
        [
            new($"{keyword}-branch-added", added, $"`{keyword}` has another branch.", added == Direction.Narrower ? Less : More),
            new($"{keyword}-branch-removed", removed, $"`{keyword}` has a branch less.", removed == Direction.Narrower ? Less : More),
        ];
    }
}
