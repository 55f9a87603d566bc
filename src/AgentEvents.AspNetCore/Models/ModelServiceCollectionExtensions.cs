using AgentEvents.AspNetCore;
using AgentEvents.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using MvcJson = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds generated models to ASP.NET Core.</summary>
public static class ModelServiceCollectionExtensions
{
    /// <summary>
    /// Reads generated models, of whatever assembly, as parameters of minimal APIs and controllers, without reflection; and answers what violates
    /// their schemas with a validation problem that has an entry for each JSON Pointer. Minimal APIs need <c>app.UseExceptionHandler()</c> for that.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    public static IServiceCollection AddAgentEventModels(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, JsonModelResolver.Default));

        // Otherwise the framework answers 400, and nobody learns why.
        services.Configure<RouteHandlerOptions>(static routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ViolationExceptionHandler>();

        // With it, controllers would keep the message of the exception and drop the rest.
        services.Configure<MvcJson>(static json => json.AllowInputFormatterExceptionMessages = false);
        services.PostConfigure<ApiBehaviorOptions>(static behavior =>
        {
            var answer = behavior.InvalidModelStateResponseFactory;
            behavior.InvalidModelStateResponseFactory = context =>
            {
                ModelStateViolations.Spread(context.ModelState);
                return answer(context);
            };
        });
        return services;
    }
}
