using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace AgentEvents.Models.Json;

/// <summary>A place in a document that a <see cref="JsonCursor"/> can go back to.</summary>
/// <param name="Position">The offset of the place.</param>
/// <param name="DepthLeft">How many more objects and arrays may be opened there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815", Justification = "A record struct is equal by value.")]
public readonly record struct JsonMark(int Position, int DepthLeft);
