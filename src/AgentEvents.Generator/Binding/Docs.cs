using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>What documentation says.</summary>
/// <param name="Summary">The schema's description.</param>
/// <param name="Sources">Which documents say so.</param>
/// <param name="Errata">Where and why we depart from what is printed.</param>
/// <param name="IsDeprecated">Whether it is deprecated.</param>
/// <param name="IsReadOnly">Whether only the provider sets it.</param>
/// <param name="IsWriteOnly">Whether the provider never gives it back.</param>
internal sealed record Docs(
    string Summary,
    EquatableArray<string> Sources,
    EquatableArray<string> Errata,
    bool IsDeprecated,
    bool IsReadOnly,
    bool IsWriteOnly)
{
    /// <summary>Documentation made of metadata.</summary>
    public static Docs Of(SchemaMetadata metadata, string fallback) => new(
        metadata.Description ?? metadata.Title ?? fallback,
        metadata.Sources,
        metadata.Errata,
        metadata.IsDeprecated,
        metadata.IsReadOnly,
        metadata.IsWriteOnly);
}
