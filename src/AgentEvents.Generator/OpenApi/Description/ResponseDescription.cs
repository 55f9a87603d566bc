namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A response.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Status">A status code, a class of them (<c>4XX</c>) or <c>default</c>.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Content">Its media types; none if it has no body.</param>
/// <param name="Extensions">Its extensions.</param>
internal sealed record ResponseDescription(
    string Pointer,
    string Status,
    EquatableArray<ParameterDescription> Headers,
    EquatableArray<MediaDescription> Content,
    EquatableArray<ExtensionDescription> Extensions)
{
    /// <summary>Whether it stands for several statuses.</summary>
    public bool IsRange => Status == "default" || Status.EndsWith("XX", StringComparison.Ordinal);

    /// <summary>Whether a status or class of statuses is answered as this says, unless a narrower key stands for it.</summary>
    /// <param name="status">The status.</param>
    public bool Covers(string status) =>
        Status == "default" || Status == status || (Status.Length == 3 && status.Length == 3 && IsRange && Status[0] == status[0]);
}
