using System.ComponentModel;

namespace AgentEvents.Models.Accepting;

/// <summary>What becomes of the places that an accept path comes past. Generated code is compiled once for each kind of tape.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITape
{
    /// <summary>Takes note of where a value stands, or of which alternative a value follows.</summary>
    /// <param name="tape">The notes.</param>
    /// <param name="slot">Which one.</param>
    /// <param name="note">The offset of the value, or the number of the alternative.</param>
    /// <returns>False, always: a step that never ends a path.</returns>
    static abstract bool Note(Span<int> tape, int slot, int note);
}
