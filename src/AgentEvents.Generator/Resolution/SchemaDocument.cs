using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>A schema file that has been read.</summary>
/// <param name="Path">The path as the compiler knows it, for diagnostics.</param>
/// <param name="Uri">The URI under which it is retrieved when it has no <c>$id</c> of its own.</param>
/// <param name="Text">The text. The tree is a function of it, so two documents with the same text are equal.</param>
/// <param name="Root">The value; what could be read of it if the text is no JSON.</param>
/// <param name="Error">What is wrong with the text, if anything.</param>
internal sealed record SchemaDocument(string Path, string Uri, string Text, JsonNode? Root, JsonError? Error)
{
    private static readonly string[] Shapes = ["$dynamicRef", "$ref", "allOf", "anyOf", "const", "enum", "oneOf", "openapi", "type"];

    /// <summary>The operation whose request the schema describes, or null.</summary>
    public OperationFacts? Operation { get; init; }

    /// <summary>Whether the types of the file are in an assembly that the project refers to.</summary>
    public bool IsReference { get; init; }

    /// <summary>What is wrong with the file beside its schemas.</summary>
    public EquatableArray<SchemaProblem> Problems { get; init; }

    /// <summary>How much of the file was understood.</summary>
    public Completeness Completeness { get; init; }

    /// <summary>Whether it is an OpenAPI document: its schemas stand in it, and it is none itself.</summary>
    public bool IsOpenApi => Root is JsonObjectNode root && root["openapi"] is JsonStringNode;

    /// <summary>
    /// Whether it says what keywords mean and describes no documents: there are no models of it, and others may name it as their <c>$schema</c>.
    /// </summary>
    public bool IsMetaSchema => Root is JsonObjectNode root && root["$vocabulary"] is JsonObjectNode;

    /// <summary>Reads a file.</summary>
    public static SchemaDocument Read(string path, string uri, string text)
    {
        var (root, error) = JsonReader.Read(text);
        return error is null
            ? new SchemaDocument(path, uri, text, root, null)
            : new SchemaDocument(path, uri, text, Shaped(root as JsonObjectNode ?? new JsonObjectNode(new SourceSpan(0, 0), [])), error)
            {
                Completeness = Completeness.Unsure,
            };
    }

    // What has lost its type was an object, as most are. Code that uses the type of a file needs one that is no RawJson.
    private static JsonObjectNode Shaped(JsonObjectNode root) => root.Members.Any(m => Shapes.Contains(m.Name))
        ? root
        : root with { Members = root.Members.Append(new JsonMember("type", root.Span, new JsonStringNode(root.Span, "object"))).ToEquatableArray() };

    /// <summary>Equal by path and text: comparing trees would cost more and say the same.</summary>
    public bool Equals(SchemaDocument? other) =>
        other is not null
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(Uri, other.Uri, StringComparison.Ordinal)
        && IsReference == other.IsReference
        && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
