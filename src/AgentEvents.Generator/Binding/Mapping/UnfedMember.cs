namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>A required member that nothing feeds.</summary>
/// <param name="Location">Its schema.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Reason">Why, and what to do; null if that has been reported already.</param>
internal sealed record UnfedMember(SchemaLocation Location, string Name, string? Reason)
{
    /// <summary>The reason where the schema says nothing about the canonical events.</summary>
    public const string NothingSaid = "give it an x-canonical, a default or x-connection";
}
