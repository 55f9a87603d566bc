namespace AgentEvents.Pacts;

/// <summary>Takes lines for people.</summary>
public interface IOutput
{
    /// <summary>Takes one line.</summary>
    /// <param name="line">The line; may quote what was sent and received.</param>
    void WriteLine(string line);
}
