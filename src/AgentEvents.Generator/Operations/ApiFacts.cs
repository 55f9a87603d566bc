namespace AgentEvents.Generator.Operations;

/// <summary>What an OpenAPI document says about itself and all its operations.</summary>
/// <param name="Name">The C# name of the provider: what its types begin with.</param>
/// <param name="Security">The schemes that a request needs together.</param>
/// <param name="Servers">The base addresses.</param>
/// <param name="Activation">How the address of its webhooks is activated; null if it need not be.</param>
/// <param name="Unmapped">The canonical cases and fields that the document gives reasons for having no place for.</param>
internal sealed record ApiFacts(
    string Name,
    EquatableArray<SecurityFacts> Security,
    EquatableArray<ServerFacts> Servers,
    ActivationFacts? Activation,
    EquatableArray<UnmappedFacts> Unmapped);
