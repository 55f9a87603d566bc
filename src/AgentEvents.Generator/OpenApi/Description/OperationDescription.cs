namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>An operation as a document describes it.</summary>
/// <param name="Kind">Who calls it.</param>
/// <param name="Path">Its path; the name of a webhook; the operation, name and expression of a callback.</param>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Id">Its <c>operationId</c>, or null.</param>
/// <param name="IsDeprecated">Whether it is deprecated.</param>
/// <param name="Parameters">Its parameters, those of its path among them.</param>
/// <param name="Body">Its request body, or null.</param>
/// <param name="Responses">Its responses.</param>
/// <param name="Security">What it asks for, in the operation or else in the document.</param>
/// <param name="Servers">Where it is, from the operation, the path item or the document.</param>
/// <param name="Extensions">Its extensions.</param>
internal sealed record OperationDescription(
    OperationKind Kind,
    string Path,
    string Method,
    string Pointer,
    string? Id,
    bool IsDeprecated,
    EquatableArray<ParameterDescription> Parameters,
    BodyDescription? Body,
    EquatableArray<ResponseDescription> Responses,
    SecurityDescription Security,
    ServersDescription Servers,
    EquatableArray<ExtensionDescription> Extensions)
{
    /// <summary>For example <c>POST /pets</c>.</summary>
    public string Name => $"{Method} {Path}";

    /// <summary>Whether the provider sends it and the client receives it.</summary>
    public bool IsSentByProvider => Kind != OperationKind.Path;
}
