using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AgentEvents.AspNetCore;

/// <summary>Puts the schemas of models in the place of the empty ones that the serializer knows.</summary>
/// <param name="models">The models.</param>
internal sealed class ModelComponentTransformer(DocumentModels models) : IOpenApiDocumentTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        models.Write(document);
        return Task.CompletedTask;
    }
}
