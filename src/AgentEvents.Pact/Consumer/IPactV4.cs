namespace AgentEvents.Pacts;

/// <summary>Who speaks to whom, in a pact of specification version 4.</summary>
public interface IPactV4
{
    /// <summary>Name of the consumer.</summary>
    string Consumer { get; }

    /// <summary>Name of the provider.</summary>
    string Provider { get; }

    /// <summary>Where the file goes, and more.</summary>
    PactConfig Config { get; }
}
