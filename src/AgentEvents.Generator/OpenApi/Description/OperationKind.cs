namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>What an operation stands below.</summary>
internal enum OperationKind
{
    /// <summary>A path: clients call it.</summary>
    Path,

    /// <summary>A webhook: the provider calls it.</summary>
    Webhook,

    /// <summary>A callback of another operation: the provider calls it too.</summary>
    Callback,
}
