using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentEvents.Models.Accepting;

/// <summary>JSON without white space, as most writers make it: text is compared as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CompactLayout : ITextLayout
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Literal(ReadOnlySpan<byte> utf8, int at, ReadOnlySpan<byte> text, int name, int length) =>
        AcceptSteps.Literal(utf8, at, text);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ReadOnlySpan<byte> utf8, int at) => at;
}
