using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Says what places in schema files are called, from the place alone and what stands around it.</summary>
/// <param name="index">The schemas as they are written.</param>
internal sealed class PlaceNames(SchemaIndex index)
{
    private static readonly string[] Scalars = ["string", "integer", "number", "boolean", "null"];

    // By the array; null where what may only be null besides is what it is.
    private readonly Dictionary<SchemaLocation, IReadOnlyList<string>?> _words = [];

    /// <summary>The name of a place.</summary>
    public PlaceName Of(SchemaLocation location)
    {
        var tokens = JsonPointer.Split(location.Pointer)!;
        var document = index.DocumentOf(location);
        var (name, i) = document.IsOpenApi && document.Operation is null ? OpenApiPlaces.Start(document, tokens) : (RootOf(document), 0);
        var node = document.Root!.Find(tokens.Take(i));
        while (i < tokens.Length && node is not null)
        {
            var width = i + 1 < tokens.Length && Holds(tokens[i], node) ? 2 : 1;
            var parent = node;
            node = node.Find(tokens.Skip(i).Take(width));
            name = Step(name, location.Document, tokens, i, width, parent, node);
            i += width;
        }

        return name;
    }

    /// <summary>The name of a file's root: what <c>x-dotnet-name</c> says, in our dialect its title, and else the name of the file.</summary>
    public PlaceName RootOf(SchemaDocument document)
    {
        var location = new SchemaLocation(document.Uri, "");
        var root = document.Root as JsonObjectNode;
        var stem = PlaceText.StemOf(document.Uri);
        return document.Operation is null && Text(root?["x-dotnet-name"]) is { } chosen
            ? new PlaceName(location, chosen, NameSource.Chosen, [])
            : new PlaceName(location, TitleOf(document) ?? stem, NameSource.Root, []);
    }

    // In other people's dialects a title is prose, which says anything and often the same.
    private string? TitleOf(SchemaDocument document) =>
        document.Operation is not null || !index.DialectOf(new SchemaLocation(document.Uri, "")).AllowsUnknown
            ? Text((document.Root as JsonObjectNode)?["title"])
            : null;

    // Behind these stands the name or the index of a schema; "items" and "dependencies" come both ways.
    private static bool Holds(string keyword, JsonNode parent) => keyword switch
    {
        "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" or "dependencies" => true,
        "oneOf" or "anyOf" or "allOf" or "prefixItems" => true,
        "content" => true,
        "items" => parent is JsonObjectNode schema && schema["items"] is JsonArrayNode,
        _ => false,
    };

    private PlaceName Step(PlaceName name, string document, string[] tokens, int i, int width, JsonNode parent, JsonNode? node)
    {
        var location = new SchemaLocation(document, string.Concat(tokens.Take(i + width).Select(t => "/" + JsonPointer.Escape(t))));
        var schema = node as JsonObjectNode;
        var chosen = Text(schema?["x-dotnet-name"]);
        if (chosen is not null && NamesType(schema!))
        {
            return new PlaceName(location, chosen, NameSource.Chosen, []);
        }

        var last = tokens[i + width - 1];
        return tokens[i] switch
        {
            "$defs" or "definitions" when i == 0 && width == 2 => new PlaceName(location, last, NameSource.Key, []),
            "properties" or "$defs" or "definitions" when width == 2 => name.Down(chosen ?? last),
            "oneOf" or "anyOf" when width == 2 && parent.Find([tokens[i]]) is JsonArrayNode branches => Branch(name, location, branches, last),
            "prefixItems" or "items" when width == 2 => name.Down(chosen ?? Text(schema?["title"]) ?? "item" + Next(last)),
            "items" when parent.Find(["prefixItems"]) is not null => name.Down("rest"),
            "additionalItems" => name.Down("rest"),
            "items" or "unevaluatedItems" or "contains" => name.Down("item"),
            "additionalProperties" or "patternProperties" or "unevaluatedProperties" or "propertyNames" => name.Down("item"),
            "contentSchema" => name.Down("content"),
            "allOf" or "dependentSchemas" or "dependencies" or "if" or "then" or "else" or "not" => name,
            "schema" or "content" => name,
            _ => name.Down(last),
        };
    }

    private PlaceName Branch(PlaceName name, SchemaLocation location, JsonArrayNode branches, string index)
    {
        var array = location with { Pointer = location.Pointer.Substring(0, location.Pointer.LastIndexOf('/')) };
        if (!_words.TryGetValue(array, out var words))
        {
            var isOneAlone = branches.Items.Count(b => !BranchWords.IsNull(b)) == 1;
            _words.Add(array, words = isOneAlone ? null : BranchWords.Of(branches.Items.ToArray()));
        }

        var node = branches.Find([index]);
        if (node is null || (words is null && !BranchWords.IsNull(node)))
        {
            return name;
        }

        words ??= BranchWords.Of(branches.Items.ToArray());
        return name.Down(words[int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)]) with { IsBranch = true };
    }

    /// <summary>Whether an <c>x-dotnet-name</c> is that of a type; at a list or a simple value it names the member.</summary>
    private static bool NamesType(JsonObjectNode schema) => schema["type"] switch
    {
        _ when schema["enum"] is not null || schema["x-extensible-enum"] is not null => true,
        null => schema["const"] is null,
        JsonStringNode { Value: "array" } => schema["prefixItems"] is not null || schema["items"] is JsonArrayNode,
        JsonStringNode { Value: var type } => !Scalars.Contains(type),
        _ => true,
    };

    private static string Next(string index) =>
        int.TryParse(index, out var number) ? (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : index;

    private static string? Text(JsonNode? node) => (node as JsonStringNode)?.Value;
}
