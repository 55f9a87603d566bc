using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentEvents.Models.Accepting;

/// <summary>Keeps every place: a model is made from them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeptTape : ITape
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Note(Span<int> tape, int slot, int note)
    {
        tape[slot] = note;
        return false;
    }
}
