using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AgentEvents.Models.Json;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace AgentEvents.AspNetCore;

/// <summary>The models that documents come to while they are made, and their components.</summary>
/// <param name="names">What components are called.</param>
internal sealed class DocumentModels(ComponentNames names)
{
    // A document is made anew whenever somebody asks for it.
    private readonly ConditionalWeakTable<OpenApiDocument, Dictionary<string, ModelSchema>> _used = [];

    /// <summary>Remembers that a document needs the component of a model.</summary>
    public void Use(OpenApiDocument document, ModelSchema schema) => _used.GetOrCreateValue(document).TryAdd(schema.Name, schema);

    /// <summary>Writes the components of all models that a document has come to, and of what they refer to.</summary>
    public void Write(OpenApiDocument document)
    {
        if (!_used.TryGetValue(document, out var used))
        {
            return;
        }

        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var schema in used.Values.SelectMany(schema => schema.WithParts()).DistinctBy(schema => schema.Name).ToArray())
        {
            document.Components.Schemas.Remove(names.Of(schema));
            document.AddComponent(names.Of(schema), Component(schema, document));
        }
    }

    private OpenApiSchema Component(ModelSchema schema, OpenApiDocument document)
    {
        var components = schema.WithParts().ToDictionary(part => part.Name, names.Of, StringComparer.Ordinal);
        var json = JsonNode.Parse(schema.Utf8Text.Span)!.AsObject();
        SchemaReferences.Replace(json, name => ComponentPath(components[name]));
        if (schema.Discriminator is { } discriminator)
        {
            json["discriminator"] = new JsonObject
            {
                ["propertyName"] = discriminator.Member,
                ["mapping"] = new JsonObject(discriminator.Cases.Select(c =>
                    KeyValuePair.Create(c.Key, (JsonNode?)ComponentPath(components[c.Value])))),
            };
        }

        return new OpenApiJsonReader().ReadFragment<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, document, out _)
            ?? throw new InvalidOperationException($"The schema of {schema.Name} cannot be read as one of OpenAPI.");
    }

    private static string ComponentPath(string name) => "#/components/schemas/" + name;
}
