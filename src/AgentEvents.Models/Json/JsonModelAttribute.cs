using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentEvents.Models.Json;

/// <summary>Marks a generated model, so that <see cref="JsonModelResolver"/> finds it in whatever assembly it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonModelAttribute : Attribute
{
    private protected JsonModelAttribute()
    {
    }

    internal abstract JsonTypeInfo Describe(JsonSerializerOptions options);
}
