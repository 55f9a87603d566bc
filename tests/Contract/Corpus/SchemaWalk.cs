using System.Text.Json;

namespace AgentEvents.Contract.Corpus;

/// <summary>A schema inside a file of the corpus.</summary>
/// <param name="File">Path relative to the schemas folder.</param>
/// <param name="Pointer">Where in the file.</param>
/// <param name="Value">The schema: an object or a boolean.</param>
internal sealed record Subschema(string File, string Pointer, JsonElement Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}#{Pointer}";
}

/// <summary>Visits every schema of a schema file, and every value of any file.</summary>
internal static class SchemaWalk
{
    private static readonly string[] One = ["items", "additionalProperties", "not", "contentSchema"];
    private static readonly string[] Many = ["oneOf", "allOf"];
    private static readonly string[] Named = ["properties", "$defs"];

    /// <summary>All schemas of a schema file, the root first.</summary>
    public static IEnumerable<Subschema> Schemas(string file) => From(new Subschema(file, string.Empty, SchemaFolder.Read(file)));

    /// <summary>All values in a file that are called <paramref name="name"/>, each with the object that holds it.</summary>
    public static IEnumerable<(Subschema Owner, JsonElement Value)> Members(string file, string name) =>
        Values(new Subschema(file, string.Empty, SchemaFolder.Read(file)))
            .Where(value => value.Value.ValueKind == JsonValueKind.Object && value.Value.TryGetProperty(name, out _))
            .Select(value => (value, value.Value.GetProperty(name)));

    /// <summary>The schema itself, or the one that its <c>$ref</c> leads to.</summary>
    public static Subschema Follow(Subschema schema)
    {
        if (schema.Value.ValueKind != JsonValueKind.Object || !schema.Value.TryGetProperty("$ref", out var text))
        {
            return schema;
        }

        var reference = Reference.Parse(schema.File, text.GetString()!);
        var target = reference.Target() ?? throw new InvalidDataException($"{schema}: {text} leads nowhere");
        return Follow(new Subschema(reference.File, reference.Pointer, target));
    }

    private static IEnumerable<Subschema> From(Subschema schema)
    {
        yield return schema;
        if (schema.Value.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var child in Children(schema).SelectMany(From))
        {
            yield return child;
        }
    }

    private static IEnumerable<Subschema> Children(Subschema schema)
    {
        foreach (var keyword in schema.Value.EnumerateObject())
        {
            var pointer = JsonPointer.Append(schema.Pointer, keyword.Name);
            if (One.Contains(keyword.Name))
            {
                yield return schema with { Pointer = pointer, Value = keyword.Value };
            }
            else if (Many.Contains(keyword.Name) || Named.Contains(keyword.Name))
            {
                foreach (var (name, value) in Parts(keyword.Value))
                {
                    yield return schema with { Pointer = JsonPointer.Append(pointer, name), Value = value };
                }
            }
        }
    }

    private static IEnumerable<Subschema> Values(Subschema value)
    {
        yield return value;
        foreach (var (name, part) in Parts(value.Value))
        {
            foreach (var inner in Values(value with { Pointer = JsonPointer.Append(value.Pointer, name), Value = part }))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Parts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(member => (member.Name, member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select((item, index) => ($"{index}", item)),
        _ => [],
    };
}
