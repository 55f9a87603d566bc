namespace AgentEvents.Generator.Operations;

/// <summary>Where a parameter stands.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
}
