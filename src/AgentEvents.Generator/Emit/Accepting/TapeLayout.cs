namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>The places on the tape of a path.</summary>
internal sealed class TapeLayout
{
    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>Another one.</summary>
    public int Take() => Length++;
}
