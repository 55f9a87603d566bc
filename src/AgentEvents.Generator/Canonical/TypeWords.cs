namespace AgentEvents.Generator.Canonical;

/// <summary>What the types of JSON Schema are called in the names of alternatives.</summary>
internal static class TypeWords
{
    /// <summary>The word for a type; null if there is no such type.</summary>
    /// <param name="type">As the keyword <c>type</c> has it.</param>
    public static string? Of(string type) => type switch
    {
        "string" => "text",
        "array" => "list",
        "integer" or "number" or "boolean" or "object" or "null" => type,
        _ => null,
    };
}
