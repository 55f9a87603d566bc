using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>Writes a value.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="writer">Takes the bytes.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonValueWriter<T>(ref JsonWriter writer, T value);
