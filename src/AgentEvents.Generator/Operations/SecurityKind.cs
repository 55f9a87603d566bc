namespace AgentEvents.Generator.Operations;

/// <summary>The kinds of security scheme that requests can be given credentials for.</summary>
internal enum SecurityKind
{
    Bearer,
    Basic,
    ApiKey,
}
