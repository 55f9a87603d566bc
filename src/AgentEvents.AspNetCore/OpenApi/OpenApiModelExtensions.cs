using AgentEvents.AspNetCore;
using Microsoft.AspNetCore.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Shows generated models in OpenAPI documents.</summary>
public static class OpenApiModelExtensions
{
    /// <summary>
    /// Shows the real schemas of generated models, of whatever assembly, in the application's OpenAPI document: each is one component, and bodies
    /// refer to it. A component is called after its type; where another type has the name, the last word of the namespace stands in front.
    /// </summary>
    /// <param name="options">The options of the document: <c>services.AddOpenApi(options => options.AddAgentEventSchemas())</c>.</param>
    public static OpenApiOptions AddAgentEventSchemas(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var names = new ComponentNames(options.CreateSchemaReferenceId);
        options.CreateSchemaReferenceId = names.Of;
        var models = new DocumentModels(names);
        options.AddSchemaTransformer(new ModelSchemaTransformer(models));
        options.AddDocumentTransformer(new ModelComponentTransformer(models));
        return options;
    }
}
