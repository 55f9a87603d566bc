using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Dialects;

/// <summary>
/// The dialect of this project's own schemas: draft 2020-12 with formats asserted, the extensions with <c>x-</c>, and every unknown keyword and
/// every needless escape in a pattern an error.
/// </summary>
internal static class AgentEventsDialect
{
    /// <summary>The URI of its meta-schema.</summary>
    public const string Uri = "https://schemas.agentevents.example/dialect.schema.json";

    /// <summary>The dialect.</summary>
    public static Dialect Dialect { get; } = new("the dialect of AgentEvents", Uri, Draft202012.Keywords)
    {
        AssertsFormats = true,
        AllowsUnknown = false,
        AllowsIdentityEscapes = false,
        HoldsFormats = true,
    };

    /// <summary>A schema that names no dialect: nothing is asserted that draft 2020-12 does not assert, and nothing unknown is let through.</summary>
    public static Dialect Unnamed { get; } = new("draft 2020-12", "", Draft202012.Keywords) { AllowsUnknown = false };
}
