using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentEvents.Models.Accepting;

/// <summary>Keeps nothing: only the verdict is asked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NoTape : ITape
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Note(Span<int> tape, int slot, int note) => false;
}
