using System.Text.Json.Nodes;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using SourceNode = AgentEvents.Generator.Reading.JsonNode;

namespace AgentEvents.Cli.Bundling;

/// <summary>
/// Writes a schema and all that it refers to as one document in the words that other people's tools understand: no identifier, every reference a
/// local one, a <c>type</c> beside every <c>const</c>, no boolean where a tool expects an object, and no <c>x-</c> keyword. What is valid stays the
/// same.
/// </summary>
/// <remarks>Referenced schemas stand under <c>definitions</c>, which every draft's tools look into.</remarks>
internal sealed class PortableSchema
{
    private readonly SchemaIndex _index;
    private readonly Dictionary<SchemaLocation, string> _names = [];
    private readonly Queue<SchemaLocation> _pending = [];

    private PortableSchema(SchemaIndex index) => _index = index;

    /// <summary>Writes a schema.</summary>
    /// <param name="index">The documents that references may lead to.</param>
    /// <param name="root">The schema.</param>
    /// <exception cref="CannotRunException">A reference leads nowhere, or depends on the way that evaluation took to it.</exception>
    public static JsonObject Of(SchemaIndex index, SchemaLocation root)
    {
        var writer = new PortableSchema(index);
        writer._names[root] = "";
        var schema = writer.Schema(root, index.NodeAt(root)).AsObject();
        var definitions = new JsonObject();
        while (writer._pending.TryDequeue(out var location))
        {
            definitions[writer._names[location]] = writer.Schema(location, index.NodeAt(location));
        }

        if (definitions.Count > 0)
        {
            schema["definitions"] = definitions;
        }

        return schema;
    }

    private JsonNode Schema(SchemaLocation location, SourceNode node)
    {
        if (node is not JsonObjectNode schema)
        {
            return node is JsonBooleanNode { Value: false } ? new JsonObject { ["not"] = new JsonObject() } : new JsonObject();
        }

        var written = new JsonObject();
        foreach (var member in schema.Members.Where(m => !IsLeftOut(location, m.Name)))
        {
            written[member.Name] = Keyword(location, member);
        }

        if (schema["const"] is { } only && schema["type"] is null)
        {
            written["type"] = TypeOf(only);
        }

        return written.Remove("$ref", out var reference) ? Alone(reference!, written) : written;
    }

    // Tools of older drafts do not read what stands beside a $ref. Words may go; a rule may not.
    private static JsonObject Alone(JsonNode reference, JsonObject others)
    {
        var alone = new JsonObject { ["$ref"] = reference };
        return others.All(m => m.Key is "title" or "description" or "examples") ? alone : new JsonObject { ["allOf"] = new JsonArray(alone, others) };
    }

    private JsonNode? Keyword(SchemaLocation schema, JsonMember keyword)
    {
        var place = schema.Down(keyword.Name);
        return (keyword.Name, _index.DialectOf(schema).Find(keyword.Name)?.Holds) switch
        {
            ("$ref", _) => Reference(schema, keyword.Value),
            ("$dynamicRef", _) =>
                throw new CannotRunException(
                    $"{schema}: a $dynamicRef has no fixed target, so this schema cannot be written as one document; use $ref"),
            // Tools know the boolean as the way to open or close an object or a list.
            ("additionalProperties" or "items" or "unevaluatedProperties" or "unevaluatedItems", _) when keyword.Value is JsonBooleanNode open =>
                open.Value,
            (_, SubschemaArrangement.Schema or SubschemaArrangement.SchemaOrArray) when keyword.Value is not JsonArrayNode =>
                Schema(place, keyword.Value),
            (_, SubschemaArrangement.Array or SubschemaArrangement.SchemaOrArray) when keyword.Value is JsonArrayNode array =>
                new JsonArray([.. array.Items.Select((item, i) => Schema(place.Down(i), item))]),
            (_, SubschemaArrangement.Map) when keyword.Value is JsonObjectNode map =>
                new JsonObject(map.Members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)Schema(place.Down(m.Name), m.Value)))),
            _ => Data(keyword.Value),
        };
    }

    private string Reference(SchemaLocation schema, SourceNode value)
    {
        if (value is not JsonStringNode { Value: var reference } || _index.Resolve(schema, reference) is not { } target)
        {
            throw new CannotRunException($"{schema}: the $ref leads to no schema; correct it, or name the folder that holds its target");
        }

        if (!_names.TryGetValue(target, out var name))
        {
            name = FreeName(target);
            _names[target] = name;
            _pending.Enqueue(target);
        }

        return name.Length == 0 ? "#" : "#/definitions/" + JsonPointer.ToFragment(JsonPointer.Escape(name));
    }

    // A definition keeps its key, a file is called by its title; a number tells apart what has one name in two files.
    private string FreeName(SchemaLocation target)
    {
        var tokens = JsonPointer.Split(target.Pointer)!;
        var title = (_index.NodeAt(target) as JsonObjectNode)?["title"] as JsonStringNode;
        var name = tokens.Length > 0 ? tokens[^1] : title?.Value ?? Path.GetFileName(target.Document);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? name : name + n).First(candidate => !_names.ContainsValue(candidate));
    }

    private bool IsLeftOut(SchemaLocation schema, string keyword) =>
        _index.DialectOf(schema).Find(keyword) is { Role: KeywordRole.Identifier or KeywordRole.Definitions or KeywordRole.Comment }
        || keyword.StartsWith("x-", StringComparison.Ordinal);

    private static string TypeOf(SourceNode value) => value switch
    {
        JsonObjectNode => "object",
        JsonArrayNode => "array",
        JsonStringNode => "string",
        JsonNumberNode => "number",
        JsonBooleanNode => "boolean",
        _ => "null",
    };

    private static JsonNode? Data(SourceNode value) => value switch
    {
        JsonObjectNode members => new JsonObject(members.Members.Select(m => KeyValuePair.Create(m.Name, Data(m.Value)))),
        JsonArrayNode items => new JsonArray([.. items.Items.Select(Data)]),
        JsonStringNode text => JsonValue.Create(text.Value),
        JsonNumberNode number => JsonNode.Parse(number.Text),
        JsonBooleanNode boolean => JsonValue.Create(boolean.Value),
        _ => null,
    };
}
