using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>What the value of an <see cref="AnnotationKeyword"/> must be and is not, or null.</summary>
internal static class AnnotationValue
{
    /// <summary>It may be anything.</summary>
    public static string? Any(JsonNode value) => null;

    /// <summary>It must be a string.</summary>
    public static string? Text(JsonNode value) => value is JsonStringNode ? null : "it must be a string";

    /// <summary>It must be a boolean.</summary>
    public static string? Flag(JsonNode value) => value is JsonBooleanNode ? null : "it must be true or false";

    /// <summary>It must be an object.</summary>
    public static string? Object(JsonNode value) => value is JsonObjectNode ? null : "it must be an object";

    /// <summary>It must be an array.</summary>
    public static string? Array(JsonNode value) => value is JsonArrayNode ? null : "it must be an array";

    /// <summary>It must be an array of strings.</summary>
    public static string? Texts(JsonNode value) =>
        value is JsonArrayNode { Items: var items } && items.All(i => i is JsonStringNode) ? null : "it must be an array of strings";

    /// <summary>It must be a string, or an object whose members are strings.</summary>
    public static string? TextOrTexts(JsonNode value) =>
        value is JsonStringNode || (value is JsonObjectNode { Members: var cases } && cases.All(c => c.Value is JsonStringNode))
            ? null
            : "it must be a case, or an object of cases by value";
}
