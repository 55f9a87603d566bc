using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentEvents.Models.Validation;

/// <summary>The sink that only wants to know whether: the first violation ends the validator, and reporting costs nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FlagSink : IViolationSink
{
    /// <inheritdoc/>
    public bool IsDone
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Report(Assertion assertion, int offset)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(string evaluationPath)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
    }
}
