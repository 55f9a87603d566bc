using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AgentEvents.AspNetCore;

/// <summary>Finds the models of a document, and describes values and collections of which the serializer knows nothing.</summary>
/// <param name="models">Takes the models.</param>
internal sealed class ModelSchemaTransformer(DocumentModels models) : IOpenApiSchemaTransformer
{
    /// <inheritdoc/>
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var info = context.JsonTypeInfo;
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (ModelSchema.Of(type) is { } model)
        {
            models.Use(context.Document!, model);
        }
        else if (ValueTypeSchema.Of(type) is { } value)
        {
            schema.Type = type != info.Type ? value.Type | JsonSchemaType.Null : value.Type;
            schema.Format = value.Format;
            schema.Description ??= value.Description;
            schema.AllOf = value.Inner is { } inner ? [await SchemaOf(inner).ConfigureAwait(false)] : null;
        }
        else if (info is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item })
        {
            schema.Items ??= await SchemaOf(item).ConfigureAwait(false);
        }
        else if (info is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } member })
        {
            schema.AdditionalProperties ??= await SchemaOf(member).ConfigureAwait(false);
        }

        // The framework leaves out schemas that say nothing yet. What it makes here, it replaces by a reference where there is a component.
        Task<OpenApiSchema> SchemaOf(Type other) => context.GetOrCreateSchemaAsync(other, null, cancellationToken);
    }
}
