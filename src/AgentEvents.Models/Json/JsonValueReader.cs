using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>Reads a value that is known to be valid.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="cursor">Stands on the value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonValueReader<T>(ref JsonCursor cursor);
