namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>All that an OpenAPI document says about what goes over the wire, whether or not code can be made of it.</summary>
/// <param name="Operations">The operations: of paths, of webhooks and of callbacks.</param>
/// <param name="Schemes">The security schemes.</param>
/// <param name="Extensions">The extensions of the document itself.</param>
internal sealed record ApiDescription(
    EquatableArray<OperationDescription> Operations,
    EquatableArray<SchemeDescription> Schemes,
    EquatableArray<ExtensionDescription> Extensions);
