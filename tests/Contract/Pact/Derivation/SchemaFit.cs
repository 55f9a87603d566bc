using System.Text.Json;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract.Pacts.Derivation;

/// <summary>
/// Finds the branch of a <c>oneOf</c> that an example is of. It asks only what tells branches apart (kind, tag, presence); whether a value is valid
/// is the business of the generated validators.
/// </summary>
internal static class SchemaFit
{
    /// <summary>Whether a value has the kind, tags and members that a schema asks for.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    public static bool Holds(Subschema schema, JsonElement value) =>
        schema.Value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => schema.Value.EnumerateObject().All(keyword => Holds(schema, keyword, value)),
        };

    /// <summary>Whether a value is of a JSON Schema type.</summary>
    /// <param name="type">Name of the type.</param>
    /// <param name="value">The value.</param>
    public static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new InvalidDataException($"{type} is no type"),
    };

    private static bool Holds(Subschema schema, JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "$ref" => Holds(SchemaWalk.Follow(schema), value),
        "type" => IsOfType(keyword.Value.GetString()!, value),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value.EnumerateArray().Any(listed => JsonElement.DeepEquals(listed, value)),
        "not" => !Holds(schema with { Value = keyword.Value }, value),
        "allOf" => keyword.Value.EnumerateArray().All(part => Holds(schema with { Value = part }, value)),
        "oneOf" => keyword.Value.EnumerateArray().Count(branch => Holds(schema with { Value = branch }, value)) == 1,
        "required" =>
            value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateObject().All(
            property => !value.TryGetProperty(property.Name, out var member) || Holds(schema with { Value = property.Value }, member)),
        _ => true,
    };
}
