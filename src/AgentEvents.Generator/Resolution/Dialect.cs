namespace AgentEvents.Generator.Resolution;

/// <summary>The dialects of JSON Schema that a schema can name in <c>$schema</c>.</summary>
internal static class Dialect
{
    /// <summary>Draft 2020-12 with formats asserted and the extensions of this project.</summary>
    public const string AgentEvents = "https://schemas.agentevents.example/dialect.schema.json";

    /// <summary>Draft 2020-12 as it is: formats are remarks.</summary>
    public const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Known { get; } = [AgentEvents, Draft202012];

    /// <summary>Whether a dialect asserts formats; null if it is unknown.</summary>
    public static bool? AssertsFormats(string dialect) => dialect switch
    {
        AgentEvents => true,
        Draft202012 or Draft202012 + "#" => false,
        _ => null,
    };
}
