using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>What a schema means by its keywords: the dialect that <c>$schema</c> names (Core 8.1.1).</summary>
/// <param name="AssertsFormats">Whether <c>format</c> is a demand rather than a remark.</param>
/// <param name="IgnoresUnknownKeywords">Whether a keyword that nobody knows is a remark rather than an error.</param>
/// <param name="Ignored">Keywords that are known but mean nothing here.</param>
internal sealed record Dialect(bool AssertsFormats, bool IgnoresUnknownKeywords, EquatableArray<string> Ignored)
{
    /// <summary>Draft 2020-12 with formats asserted and the extensions of this project; unknown keywords are errors.</summary>
    public const string AgentEvents = "https://schemas.agentevents.example/dialect.schema.json";

    /// <summary>Draft 2020-12 as it is: formats are remarks, and so are unknown keywords.</summary>
    public const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    private const string Draft201909 = "https://json-schema.org/draft/2019-09/schema";
    private const string Draft7 = "http://json-schema.org/draft-07/schema";
    private const string ValidationVocabulary = "https://json-schema.org/draft/2020-12/vocab/validation";
    private const string FormatAssertionVocabulary = "https://json-schema.org/draft/2020-12/vocab/format-assertion";

    private static readonly string[] ValidationKeywords =
    [
        "type", "enum", "const", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties", "required", "dependentRequired",
    ];

    /// <summary>A schema that names no dialect: nothing is asserted that draft 2020-12 does not assert, and nothing unknown is let through.</summary>
    public static Dialect Unnamed { get; } = new(false, false, []);

    /// <summary>The dialects that are known by name.</summary>
    public static IReadOnlyDictionary<string, Dialect> Known { get; } = new Dictionary<string, Dialect>(StringComparer.Ordinal)
    {
        [AgentEvents] = new(true, false, []),
        [Draft202012] = new(false, true, []),

        // Older drafts only as far as a reference may lead into them: they did not have these keywords, and what only they have is an error.
        [Draft201909] = new(false, false, ["prefixItems", "$dynamicRef"]),
        [Draft7] = new(false, false, ["prefixItems", "$dynamicRef", "dependentRequired", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties", "minContains", "maxContains"]),
    };

    /// <summary>Whether a keyword means nothing here.</summary>
    public bool Ignores(string keyword) => Ignored.Contains(keyword, StringComparer.Ordinal);

    /// <summary>The dialect that a meta-schema of somebody's own describes with <c>$vocabulary</c>.</summary>
    public static Dialect Of(JsonNode metaSchema)
    {
        if (metaSchema is not JsonObjectNode schema || schema["$vocabulary"] is not JsonObjectNode { Members: var members })
        {
            return Known[Draft202012];
        }

        var vocabularies = members.Select(m => m.Name).ToArray();
        return new Dialect(
            vocabularies.Contains(FormatAssertionVocabulary, StringComparer.Ordinal),
            true,
            vocabularies.Contains(ValidationVocabulary, StringComparer.Ordinal) ? [] : ValidationKeywords.ToEquatableArray());
    }
}
