using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// Says what schemas mean that were not written for the generator. In a project of ours a schema without <c>$schema</c> is held to be a slip, and
/// unknown keywords are errors; anybody else's schema without <c>$schema</c> is draft 2020-12. Text and places stay as they are: only the
/// tree gets another <c>$schema</c>.
/// </summary>
internal static class SchemaDialect
{
    private const string AssertingUri = "urn:agent-events:draft-2020-12-with-formats";

    private const string Asserting =
        $$"""
        {
          "$schema": "{{Dialect.Draft202012}}",
          "$id": "{{AssertingUri}}",
          "$vocabulary": {
            "https://json-schema.org/draft/2020-12/vocab/core": true,
            "https://json-schema.org/draft/2020-12/vocab/applicator": true,
            "https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
            "https://json-schema.org/draft/2020-12/vocab/validation": true,
            "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
            "https://json-schema.org/draft/2020-12/vocab/format-assertion": true,
            "https://json-schema.org/draft/2020-12/vocab/content": true
          },
          "$dynamicAnchor": "meta"
        }
        """;

    /// <summary>The meta-schema that <see cref="Adopt"/> refers to when formats are asserted.</summary>
    public static SchemaDocument AssertingMetaSchema { get; } = SchemaDocument.Read(AssertingUri, AssertingUri, Asserting);

    /// <summary>A schema that is draft 2020-12 unless it says something else.</summary>
    /// <param name="document">The schema.</param>
    /// <param name="assertFormats">Whether draft 2020-12 is to be the variant in which <c>format</c> is a demand.</param>
    /// <param name="number">Tells the documents of one compilation apart: the C# of each goes to a namespace of its own, whatever files are called.</param>
    public static SchemaDocument Adopt(SchemaDocument document, bool assertFormats, int number)
    {
        if (document.Root is not JsonObjectNode root)
        {
            return document;
        }

        root = With(root, "x-dotnet-namespace", $"Schemas.Document{number}");
        var isPlain = root["$schema"] is null || (root["$schema"] is JsonStringNode name && name.Value.TrimEnd('#') == Dialect.Draft202012);
        return document with { Root = isPlain ? With(root, "$schema", assertFormats ? AssertingUri : Dialect.Draft202012) : root };
    }

    /// <summary>The older draft that a schema is written for, or null. What we do not implement must not be judged as if it were something else.</summary>
    /// <param name="document">The schema.</param>
    public static string? OlderDraft(SchemaDocument document) =>
        document is { Error: null, Root: JsonObjectNode root } && root["$schema"] is JsonStringNode { Value: var name } && IsOlderDraft(name.TrimEnd('#')) ? name : null;

    /// <summary>Whether a document is a meta-schema of draft 2020-12. These come with the generator; a copy on disk would be a second claim to the same URI.</summary>
    /// <param name="document">The document.</param>
    public static bool IsBuiltIn(SchemaDocument document) => IdOf(document) is { } id && MetaSchemas.All.Any(m => m.Uri == id);

    /// <summary>A schema as it is; a copy of a meta-schema becomes a reference to the one that comes with the generator.</summary>
    /// <param name="document">The schema.</param>
    public static SchemaDocument WithoutRival(SchemaDocument document)
    {
        var nowhere = new SourceSpan(0, 0);
        return IsBuiltIn(document)
            ? document with { Root = new JsonObjectNode(nowhere, [new JsonMember("$ref", nowhere, new JsonStringNode(nowhere, IdOf(document)!))]) }
            : document;
    }

    private static string? IdOf(SchemaDocument document) => document.Root is JsonObjectNode root && root["$id"] is JsonStringNode { Value: var id } ? id : null;

    private static bool IsOlderDraft(string name) =>
        name.EndsWith("://json-schema.org/draft/2019-09/schema", StringComparison.Ordinal)
        || (name.Contains("://json-schema.org/draft-0", StringComparison.Ordinal) && name.EndsWith("/schema", StringComparison.Ordinal));

    private static JsonObjectNode With(JsonObjectNode root, string name, string value)
    {
        var nowhere = new SourceSpan(0, 0);
        var member = new JsonMember(name, nowhere, new JsonStringNode(nowhere, value));
        return root with { Members = [member, .. root.Members.Where(m => m.Name != name)] };
    }
}
