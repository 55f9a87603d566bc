using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>A generated type that knows its schema; <see cref="ModelSchema.Of(Type)"/> asks it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonSchemaSource<TSelf>
    where TSelf : IJsonSchemaSource<TSelf>
{
    /// <summary>The schema.</summary>
    static abstract ModelSchema Schema { get; }
}
