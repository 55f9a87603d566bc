namespace AgentEvents.Cli.Diff;

/// <summary>Who sends a message.</summary>
internal enum Flow
{
    /// <summary>Not known: a schema does not say.</summary>
    Unknown,

    /// <summary>The client: requests, and answers to webhooks.</summary>
    FromClient,

    /// <summary>The provider: responses, and webhooks.</summary>
    FromProvider,
}
