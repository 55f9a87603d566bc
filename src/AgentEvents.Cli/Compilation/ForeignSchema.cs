using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>Gets schemas ready that were not written for the generator. Text and places stay as they are.</summary>
internal static class ForeignSchema
{
    /// <summary>A schema whose C# goes to a namespace of its own, whatever files are called.</summary>
    /// <param name="document">The schema.</param>
    /// <param name="number">Tells the documents of one compilation apart.</param>
    public static SchemaDocument Adopt(SchemaDocument document, int number)
    {
        if (document.Root is not JsonObjectNode root)
        {
            return document;
        }

        var nowhere = new SourceSpan(0, 0);
        var member = new JsonMember("x-dotnet-namespace", nowhere, new JsonStringNode(nowhere, $"Schemas.Document{number}"));
        return document with { Root = root with { Members = [member, .. root.Members.Where(m => m.Name != member.Name)] } };
    }

    /// <summary>Whether a document is a meta-schema that comes with the generator; a copy on disk would be a second claim to the same URI.</summary>
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

    private static string? IdOf(SchemaDocument document) =>
        document.Root is JsonObjectNode root && (root["$id"] ?? root["id"]) is JsonStringNode { Value: var id } ? id.TrimEnd('#') : null;
}
