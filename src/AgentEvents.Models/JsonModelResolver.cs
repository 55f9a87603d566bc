using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models.Json;

namespace AgentEvents.Models;

/// <summary>
/// Tells <see cref="JsonSerializer"/>, ASP.NET Core and the JSON helpers of <c>HttpClient</c> how to read and write every model, whichever assembly
/// it was generated into: those of this package and those of your own schemas. It needs no reflection to reach members, so it works in trimmed and
/// ahead-of-time compiled programs.
/// </summary>
public sealed class JsonModelResolver : IJsonTypeInfoResolver
{
    private JsonModelResolver()
    {
    }

    /// <summary>The resolver: put it into <see cref="JsonSerializerOptions.TypeInfoResolver"/> or its chain.</summary>
    public static JsonModelResolver Default { get; } = new();

    /// <summary>What is known about a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">The options that it is for.</param>
    /// <returns>Null if the type is no model.</returns>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);

        // Looking the model up where it stands needs no list: one would have to be kept for each assembly, and somebody would have to load it first.
        return type.GetCustomAttribute<JsonModelAttribute>(inherit: false)?.Describe(options);
    }
}
