using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Reads the keywords that say something about a schema without changing what is valid.</summary>
internal static class AnnotationReader
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "$anchor", "$comment", "$defs", "$dynamicAnchor", "$id", "$schema", "$vocabulary",
        "default", "definitions", "deprecated", "description", "examples", "readOnly", "title", "writeOnly",
    };

    /// <summary>The keywords that only say something, extensions apart, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. Keywords.OrderBy(n => n, StringComparer.Ordinal)];

    /// <summary>Whether a keyword only says something. Extensions are told by their <c>x-</c>.</summary>
    public static bool IsAnnotation(string keyword) => Keywords.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>What the value of such a keyword must be and is not, or null: a remark that cannot be read is not passed over in silence.</summary>
    public static string? Objection(string keyword, JsonNode value) => keyword switch
    {
        "$anchor" or "$comment" or "$dynamicAnchor" or "$id" or "$schema" or "description" or "title" or "x-dotnet-name" or "x-dotnet-namespace"
            or "x-canonical" or "x-canonical-hub" =>
            value is JsonStringNode ? null : "it must be a string",
        "x-canonical-case" => value is JsonStringNode || (value is JsonObjectNode { Members: var cases } && cases.All(c => c.Value is JsonStringNode))
            ? null
            : "it must be a case, or an object of cases by value",
        "x-lifetime" => LifetimeReader.Objection(value),
        "x-connection" => value is JsonBooleanNode ? null : "it must be true or false",
        "$defs" or "$vocabulary" or "definitions" => value is JsonObjectNode ? null : "it must be an object",
        "deprecated" or "readOnly" or "writeOnly" => value is JsonBooleanNode ? null : "it must be true or false",
        "examples" => value is JsonArrayNode ? null : "it must be an array",
        "x-extensible-enum" => value is JsonArrayNode { Items: var items } && items.All(i => i is JsonStringNode) ? null : "it must be an array of strings",
        _ => null,
    };

    /// <summary>What a schema says about itself.</summary>
    public static Annotations Read(JsonObjectNode schema) => new(
        TextOf(schema["title"]),
        TextOf(schema["description"]),
        TextOf(schema["x-dotnet-name"]),
        schema["deprecated"] is JsonBooleanNode { Value: true },
        schema["readOnly"] is JsonBooleanNode { Value: true },
        schema["x-extensible-enum"] is JsonArrayNode known ? known.Items.Select(TextOf).OfType<string>().ToEquatableArray() : [],
        OneOrMore(schema["x-source"]).Select(Cite).ToEquatableArray(),
        OneOrMore(schema["x-erratum"]).Select(e => TextOf(e["reason"])).OfType<string>().ToEquatableArray(),
        ReadMapping(schema));

    /// <summary>An <c>x-source</c> as "document, section".</summary>
    public static string Cite(JsonObjectNode source) =>
        string.Join(", ", new[] { TextOf(source["document"]), TextOf(source["section"]) }.OfType<string>());

    private static MappingMarks ReadMapping(JsonObjectNode schema)
    {
        var marks = new MappingMarks(
            TextOf(schema["x-canonical"]),
            TextOf(schema["x-canonical-case"]),
            schema["x-canonical-case"] is JsonObjectNode cases ? cases.Members.Select(m => new ValueCase(m.Name, TextOf(m.Value) ?? "")).ToEquatableArray() : [],
            schema["x-connection"] is JsonBooleanNode { Value: true },
            schema["default"] is { } fallback ? JsonText.Of(fallback) : null,
            schema["examples"] is JsonArrayNode { Items: var examples } ? examples.Select(TextOf).OfType<string>().ToEquatableArray() : [],
            LifetimeReader.Read(schema["x-lifetime"]));
        return marks == MappingMarks.None ? MappingMarks.None : marks;
    }

    private static string? TextOf(JsonNode? node) => (node as JsonStringNode)?.Value;

    private static IEnumerable<JsonObjectNode> OneOrMore(JsonNode? node) => node switch
    {
        JsonObjectNode one => [one],
        JsonArrayNode several => several.Items.OfType<JsonObjectNode>(),
        _ => [],
    };
}
