using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>A member that one version of an object describes, and the other does not.</summary>
/// <param name="IsNew">Whether it is the new version that does.</param>
/// <param name="Old">The object as it was.</param>
/// <param name="New">The object as it is.</param>
/// <param name="Name">The name of the member.</param>
/// <param name="Value">What it has to be.</param>
internal sealed record DescribedMember(bool IsNew, int Old, int New, string Name, SchemaReference Value)
{
    /// <summary>Whether the old object let all other members through.</summary>
    public bool WasOpen { get; init; }

    /// <summary>Whether the new object does.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The object that describes it.</summary>
    public int Owner => IsNew ? New : Old;

    /// <summary>
    /// Whether it does not count for senders: by the old version, which says nothing of it, they do not send it, though it would have been let
    /// through.
    /// </summary>
    public bool IsUnheardOf => IsNew && WasOpen && IsOpen;
}
