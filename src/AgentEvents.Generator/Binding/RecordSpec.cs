using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>A record of an object's members.</summary>
/// <param name="Union">The union that it is a case of, or null.</param>
/// <param name="Members">Its members, in the order in which they are written.</param>
/// <param name="KeepsOthers">Whether it keeps members that the schema does not name.</param>
internal sealed record RecordSpec(
    string Name,
    string Definition,
    Docs Docs,
    int SchemaId,
    string? Union,
    EquatableArray<MemberSpec> Members,
    bool KeepsOthers)
    : ModelSpec(Name, Definition, Docs, SchemaId)
{
    /// <summary>The name of a base that is no union of the schema, or null.</summary>
    public string? Base { get; init; }

    /// <summary>How long what the event shows lasts, or null.</summary>
    public Lifetime? Lifetime { get; init; }

    /// <summary>The property that offers the lifetime; null if there is none.</summary>
    public string? LifetimeProperty => Lifetime is null ? null : ReservedNames.Avoid(ReservedNames.Lifetime, Name, ReservedNames.Object);
}
