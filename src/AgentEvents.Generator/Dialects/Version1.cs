using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Dialects;

/// <summary>
/// Version 1 of JSON Schema, which is not finished: draft 2020-12 with formats asserted. Its meta-schema does not come with the generator.
/// </summary>
internal static class Version1
{
    /// <summary>The dialect.</summary>
    public static Dialect Dialect { get; } = new("version 1", "https://json-schema.org/v1", Draft202012.Keywords) { AssertsFormats = true };
}
