using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>Marks a generated type with itself: the type argument is the way to its schema, in code that is there ahead of time.</summary>
/// <typeparam name="T">The type that bears the attribute.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class JsonSchemaAttribute<T> : JsonSchemaAttribute
    where T : IJsonSchemaSource<T>
{
    internal override ModelSchema Schema => T.Schema;
}
