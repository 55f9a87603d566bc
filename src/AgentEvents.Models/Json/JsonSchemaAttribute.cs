using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>Marks a generated type that knows its schema, so that it is found in whatever assembly it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonSchemaAttribute : Attribute
{
    private protected JsonSchemaAttribute()
    {
    }

    internal abstract ModelSchema Schema { get; }
}
