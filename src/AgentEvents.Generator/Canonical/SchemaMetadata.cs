namespace AgentEvents.Generator.Canonical;

/// <summary>What a schema says about itself and does not enforce.</summary>
/// <param name="Title">The <c>title</c>.</param>
/// <param name="Description">The <c>description</c>.</param>
/// <param name="DotnetName">The <c>x-dotnet-name</c>.</param>
/// <param name="IsDeprecated">Whether it is <c>deprecated</c>.</param>
/// <param name="IsReadOnly">Whether it is <c>readOnly</c>.</param>
/// <param name="IsWriteOnly">Whether it is <c>writeOnly</c>.</param>
/// <param name="KnownValues">The <c>x-extensible-enum</c>.</param>
/// <param name="Sources">The <c>x-source</c>, as "document, section".</param>
/// <param name="Errata">The reasons given in <c>x-erratum</c>.</param>
/// <param name="Mapping">What it says about the canonical events.</param>
internal sealed record SchemaMetadata(
    string? Title,
    string? Description,
    string? DotnetName,
    bool IsDeprecated,
    bool IsReadOnly,
    bool IsWriteOnly,
    EquatableArray<string> KnownValues,
    EquatableArray<string> Sources,
    EquatableArray<string> Errata,
    MappingMarks Mapping)
{
    /// <summary>The <c>format</c>, also where it asserts nothing.</summary>
    public string? Format { get; init; }

    /// <summary>Nothing said.</summary>
    public static SchemaMetadata None { get; } = new(null, null, null, false, false, false, [], [], [], MappingMarks.None);

    /// <summary>These, completed by what others say.</summary>
    public SchemaMetadata Or(SchemaMetadata other) => new(
        Title ?? other.Title,
        Description ?? other.Description,
        DotnetName ?? other.DotnetName,
        IsDeprecated || other.IsDeprecated,
        IsReadOnly || other.IsReadOnly,
        IsWriteOnly || other.IsWriteOnly,
        KnownValues.IsEmpty ? other.KnownValues : KnownValues,
        Sources.IsEmpty ? other.Sources : Sources,
        Errata.IsEmpty ? other.Errata : Errata,
        Mapping.Or(other.Mapping))
    {
        Format = Format ?? other.Format,
    };
}
