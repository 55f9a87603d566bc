namespace AgentEvents.Pacts.Verifier;

/// <summary>Which versions of a consumer's pact a broker shall hand out.</summary>
public sealed class ConsumerVersionSelector
{
    /// <summary>Those of the consumer's main branch.</summary>
    public bool MainBranch { get; set; }

    /// <summary>Those of the branch that has the provider branch's name.</summary>
    public bool MatchingBranch { get; set; }

    /// <summary>Those of a branch.</summary>
    public string? Branch { get; set; }

    /// <summary>The branch to take if <see cref="Branch"/> has none.</summary>
    public string? FallbackBranch { get; set; }

    /// <summary>Those with a tag.</summary>
    public string? Tag { get; set; }

    /// <summary>The tag to take if none has <see cref="Tag"/>.</summary>
    public string? FallbackTag { get; set; }

    /// <summary>Those that are deployed.</summary>
    public bool Deployed { get; set; }

    /// <summary>Those that are released.</summary>
    public bool Released { get; set; }

    /// <summary>Those that are deployed or released.</summary>
    public bool DeployedOrReleased { get; set; }

    /// <summary>Those of an environment.</summary>
    public string? Environment { get; set; }

    /// <summary>Only the latest of each.</summary>
    public bool? Latest { get; set; }

    /// <summary>Those of one consumer.</summary>
    public string? Consumer { get; set; }
}
