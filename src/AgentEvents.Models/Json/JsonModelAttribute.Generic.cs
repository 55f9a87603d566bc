using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentEvents.Models.Json;

/// <summary>
/// Marks a generated model with itself: the type argument is what the serializer's converter is made of, in code that is there ahead of time.
/// </summary>
/// <typeparam name="T">The model that bears the attribute.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class JsonModelAttribute<T> : JsonModelAttribute
    where T : class, IJsonModel<T>
{
    internal override JsonTypeInfo Describe(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new JsonModelConverter<T>());
}
