using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Base addresses and their variables, of the document, a path or an operation.</summary>
internal static class ServerRules
{
    private const string Two = """{"servers":[{"url":"https://pets.example"},{"url":"https://test.pets.example"}]}""";

    private const string Region =
        """{"servers":[{"url":"https://{region}.pets.example","variables":{"region":{"default":"eu","enum":["eu","us"]}}}]}""";

    private const string Europe =
        """{"servers":[{"url":"https://{region}.pets.example","variables":{"region":{"default":"eu","enum":["eu"]}}}]}""";

    public static readonly DiffRule Added = new("server-added", Direction.None, "There is another base address.", "The others are what they were.")
    {
        After = Two,
    };

    public static readonly DiffRule Removed = new(
        "server-removed",
        Direction.Narrower,
        "A base address is gone, or is another.",
        "Whoever calls it finds nothing. Names of variables do not count, and an address that is written out for each value is the same.")
    {
        Before = Two,
    };

    public static readonly DiffRule ValueAdded = new(
        "server-variable-value-added",
        Direction.None,
        "A variable of an address may have another value.",
        "The others are what they were.")
    {
        Before = Europe,
        After = Region,
    };

    public static readonly DiffRule ValueRemoved = new(
        "server-variable-value-removed",
        Direction.Narrower,
        "A variable of an address may not have a value any more.",
        "Whoever calls that address finds nothing.")
    {
        Before = Region,
        After = Europe,
    };

    public static readonly DiffRule DefaultChanged = new(
        "server-variable-default-changed",
        Direction.Narrower,
        "A variable of an address has another default.",
        "Whoever leaves it out calls another address.")
    {
        Before = Region,
        After = """{"servers":[{"url":"https://{region}.pets.example","variables":{"region":{"default":"us","enum":["eu","us"]}}}]}""",
    };

    public static readonly DiffRule FirstChanged = new(
        "first-server-changed",
        Direction.None,
        "Another base address comes first.",
        "Both are there, but tools and generated clients call the first unless told otherwise.")
    {
        Before = Two,
        After = """{"servers":[{"url":"https://test.pets.example"},{"url":"https://pets.example"}]}""",
        Harmless = Severity.Warning,
    };

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } = [Added, Removed, ValueAdded, ValueRemoved, DefaultChanged, FirstChanged];
}
