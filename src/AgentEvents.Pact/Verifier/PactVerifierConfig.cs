namespace AgentEvents.Pacts.Verifier;

/// <summary>How a verification talks.</summary>
public sealed class PactVerifierConfig
{
    /// <summary>Who gets what the core prints for people; it quotes what the provider sent. Default: nobody.</summary>
    public IEnumerable<IOutput> Outputters { get; set; } = [];

    /// <summary>Hands a line to every output.</summary>
    /// <param name="line">The line.</param>
    public void WriteLine(string line)
    {
        foreach (var output in Outputters)
        {
            output.WriteLine(line);
        }
    }
}
