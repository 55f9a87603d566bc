using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>Strings that are accepted.</summary>
/// <param name="Values">The strings, if they are listed; null if any string may do.</param>
/// <param name="Excluded">The strings that are not.</param>
/// <param name="Checks">The other demands; their places are left out.</param>
internal sealed record TextShape(EquatableArray<string>? Values, EquatableArray<string> Excluded, EquatableArray<StringCheck> Checks)
{
    /// <summary>Whether every string is valid.</summary>
    public bool IsFree => Values is null && Excluded.IsEmpty && Checks.IsEmpty;

    /// <summary>The only string that is valid; null if there are others.</summary>
    public string? Constant => Values is { Count: 1 } values && Excluded.IsEmpty && Checks.IsEmpty ? values[0] : null;
}
