namespace AgentEvents.Generator.Emit.Patterns;

/// <summary>Writes the end of a matcher that found out that the text does not match.</summary>
internal static class Refusal
{
    /// <summary>The statement that refuses the text if a condition holds.</summary>
    public static string If(string condition) => $$"""
        if ({{condition}})
        {
            return false;
        }
        """;
}
