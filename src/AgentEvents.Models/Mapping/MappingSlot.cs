using System.ComponentModel;

namespace AgentEvents.Models.Mapping;

/// <summary>What a value of the result is made of.</summary>
/// <param name="Location">The JSON Pointer to the value.</param>
/// <param name="Field">What it is made of.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct MappingSlot(string Location, string Field);
